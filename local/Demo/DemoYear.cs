using System.Text.Json;
using Portal.Local.Toolchain;

namespace Portal.Local.Demo;

/// <summary>Lets the returns, papers and conversations of the plan happen in the order of their moments, moving the clock to each.</summary>
internal sealed class DemoYear(LocalPortal portal, DemoApi office, IReadOnlyDictionary<DemoDossier, string> dossiers, Steps steps)
{
    private readonly Dictionary<DemoReturn, string> _documents = [];
    private int _mails;

    public async Task LiveAsync(CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        var papers = new DemoPaperRound(portal, office, dossiers, Mails);
        var talks = new DemoTalkRound(portal, office, dossiers, Mails);
        var documents = DemoPlan.Until(now).SelectMany(Moments).Concat(papers.Moments(now))
            .Select(moment => (moment.At, Step: (Func<CancellationToken, Task>)(async cancel => await AtRest(await moment.Step(cancel), cancel))));
        var moments = documents.Concat(talks.Moments(now)).OrderBy(moment => moment.At).ToList();
        _mails = (await portal.Mailbox.MailsAsync(cancellation)).Count;
        int sent = 0;
        foreach (var (at, step) in moments)
        {
            portal.Clock.AdvanceTo(at);
            await step(cancellation);
            if (_documents.Count > sent && (sent = _documents.Count) % 5 == 0) steps.Tell($"  {sent} returns sent");
        }
    }

    private IEnumerable<(DateTimeOffset At, Func<CancellationToken, Task<string>> Step)> Moments(DemoReturn planned)
    {
        yield return (planned.SentAt, cancellation => Send(planned, cancellation));
        if (planned.Outcome != Outcome.Open) yield return (planned.DecidedAt, cancellation => Decide(planned, cancellation));
        bool isHandled = planned.Outcome == Outcome.Filed || (planned.Outcome == Outcome.Rejected && planned.FiledAt < TimeProvider.System.GetUtcNow().AddDays(-30));
        if (isHandled) yield return (planned.FiledAt, cancellation => Complete(planned, cancellation));
    }

    private async Task<string> Send(DemoReturn planned, CancellationToken cancellation)
    {
        var document = new
        {
            kind = "VatReturn", planned.Subject, period = planned.Period.Code, planned.Explanation, deadline = $"{planned.Deadline:yyyy-MM-dd}",
        };
        var figures = VatFigures.Of(planned);
        var pdf = VatReturnPdf.Make(planned, figures);
        var instance = planned.IsSupplement ? null
            : ReturnInstance.Vat(planned.Dossier.VatNumber, planned.Period.First, planned.Period.Last, figures.Facts).ToBytes();
        string name = $"{planned.Subject} {planned.Dossier.Name.TrimEnd('.')}.pdf";
        var placed = await office.UploadAsync($"api/office/dossiers/{dossiers[planned.Dossier]}/documents", document, name, pdf, cancellation, instance);
        _documents[planned] = placed.GetProperty("id").GetString()!;
        await Mails(planned.Dossier.Members.Count(member => member.Role == "director"), cancellation);
        return _documents[planned];
    }

    private async Task<string> Decide(DemoReturn planned, CancellationToken cancellation)
    {
        using var client = await DemoApi.AsAsync(portal, planned.By ?? planned.Dossier.Members[0].Person, cancellation);
        var decision = new { decision = planned.Outcome == Outcome.Rejected ? "reject" : "approve", version = 1, planned.Comment };
        await client.SendAsync(HttpMethod.Post, $"api/documents/{_documents[planned]}/decision", decision, cancellation);
        await Mails(1, cancellation);
        return _documents[planned];
    }

    private async Task<string> Complete(DemoReturn planned, CancellationToken cancellation)
    {
        string id = await Wait.ForAsync(() => WorkItem(_documents[planned], cancellation), $"the work item of {planned.Subject}", cancellation);
        object completion = planned.Outcome == Outcome.Filed ? new { filedAt = planned.FiledAt, reference = $"OB-{planned.Period.Code}" } : new { };
        await office.SendAsync(HttpMethod.Post, $"api/office/work-items/{Uri.EscapeDataString(id)}/complete", completion, cancellation);
        return _documents[planned];
    }

    // Before the clock goes on: a workflow that was still busy would seem to have been stuck for all the days that the clock jumps over.
    private Task<string> AtRest(string documentId, CancellationToken cancellation) => Wait.ForAsync(
        async () => IsAtRest(await office.GetAsync($"api/office/documents/{documentId}", cancellation)) ? documentId : null, $"the workflow of {documentId}", cancellation);

    private static bool IsAtRest(JsonElement document)
    {
        if (!document.TryGetProperty("workflow", out var workflow)) return false;
        if (workflow.GetProperty("status").GetString() == "Completed") return true;
        bool isOpen = document.GetProperty("state").GetString() == "open";
        return workflow.TryGetProperty("step", out var step) && step.GetString() == (isOpen ? "awaits-client" : "awaits-filing");
    }

    // Before the clock goes on, so that each mail has the date it should have.
    private async Task Mails(int more, CancellationToken cancellation)
    {
        _mails += more;
        await Wait.ForAsync(async () => await portal.Mailbox.MailsAsync(cancellation) is { } mails && mails.Count >= _mails ? mails : null, "a mail", cancellation);
    }

    private async Task<string?> WorkItem(string documentId, CancellationToken cancellation)
    {
        var open = await office.GetAsync("api/office/work-items", cancellation);
        return open.GetProperty("items").EnumerateArray()
            .Where(item => item.TryGetProperty("documentId", out var document) && document.GetString() == documentId)
            .Select(item => item.GetProperty("id").GetString())
            .FirstOrDefault();
    }
}
