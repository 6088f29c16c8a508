using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Portal.Local.Demo;

/// <summary>Holds the conversations of the demo office.</summary>
internal sealed class DemoTalkRound(LocalPortal portal, DemoApi office, IReadOnlyDictionary<DemoDossier, string> dossiers, Func<int, CancellationToken, Task> mails)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8.7);
    private readonly Dictionary<DemoTalk, string> _talks = [];

    public IEnumerable<(DateTimeOffset At, Func<CancellationToken, Task> Step)> Moments(DateTimeOffset now) => DemoTalks.All.SelectMany(talk => Moments(talk, now));

    private IEnumerable<(DateTimeOffset At, Func<CancellationToken, Task> Step)> Moments(DemoTalk talk, DateTimeOffset now)
    {
        int day = 0;
        foreach (var line in talk.Lines) yield return (At(day++), cancellation => Say(talk, line, now, cancellation));
        if (talk.SendsFirst) yield return (At(day++), cancellation => SendFirst(talk, cancellation));
        if (talk.IsClosed) yield return (At(day), cancellation => office.SendAsync(HttpMethod.Post, $"api/office/questions/{_talks[talk]}/close", null, cancellation));

        DateTimeOffset At(int later) => OfficeDay.Of(now.AddDays(later - talk.DaysAgo), Morning);
    }

    private async Task Say(DemoTalk talk, DemoLine line, DateTimeOffset now, CancellationToken cancellation)
    {
        bool isFirst = !_talks.TryGetValue(talk, out string? id);
        string path = isFirst ? $"dossiers/{dossiers[talk.Dossier]}/questions" : $"questions/{id}/messages";
        string? due = talk.DueInDays is { } days ? now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        object said = isFirst && line.By is null ? new { talk.Subject, body = line.Html, talk.Wanted, due } : isFirst ? new { talk.Subject, body = line.Html } : new { body = line.Html };
        using var client = line.By is { } person ? await DemoApi.AsAsync(portal, person, cancellation) : null;
        var question = await (client ?? office).SendAsync(HttpMethod.Post, (client is null ? "api/office/" : "api/") + path, said, cancellation);
        _talks[talk] = question.GetProperty("id").GetString()!;
        await mails(1, cancellation);
    }

    private async Task SendFirst(DemoTalk talk, CancellationToken cancellation)
    {
        using var client = await DemoApi.AsAsync(portal, talk.Dossier.Members[0].Person, cancellation);
        var question = await client.GetAsync($"api/questions/{_talks[talk]}", cancellation);
        var paper = new DemoPaper(talk.Dossier, "Information", talk.Wanted[0], talk.DaysAgo, "Saldo op 1 januari|12.480,22", "Saldo op 31 december|14.903,75");
        var file = new ByteArrayContent(PaperPdf.Make(paper, DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime))) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        string wanted = question.GetProperty("wanted")[0].GetProperty("id").GetString()!;
        using var form = new MultipartFormDataContent { { new StringContent(wanted, Encoding.UTF8), "wanted" }, { file, "files", $"{talk.Wanted[0]}.pdf" } };
        await client.SendAsync($"api/questions/{_talks[talk]}/messages", form, cancellation);
        await mails(1, cancellation);
    }
}
