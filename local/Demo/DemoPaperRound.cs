using System.Globalization;
using System.Text.Json;
using Portal.DocumentFlow;
using Portal.Domain;

namespace Portal.Local.Demo;

/// <summary>Sends the papers of the demo office, and lets happen to them what is planned.</summary>
internal sealed class DemoPaperRound(LocalPortal portal, DemoApi office, IReadOnlyDictionary<DemoDossier, string> dossiers, Func<int, CancellationToken, Task> mails)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(10.2);
    private static readonly TimeSpan Afternoon = TimeSpan.FromHours(13.6);
    private readonly Dictionary<DemoPaper, string> _documents = [];
    private readonly DemoSigning _signing = new(portal);

    public IEnumerable<(DateTimeOffset At, Func<CancellationToken, Task<string>> Step)> Moments(DateTimeOffset now) => DemoPapers.Until(now).SelectMany(paper => Moments(paper, now));

    private IEnumerable<(DateTimeOffset At, Func<CancellationToken, Task<string>> Step)> Moments(DemoPaper paper, DateTimeOffset now)
    {
        yield return (OfficeDay.Of(now.AddDays(-paper.DaysAgo), Morning), cancellation => Send(paper, now, cancellation));
        if (paper.End != PaperEnd.Stays) yield return (OfficeDay.Of(now.AddDays(1 - paper.DaysAgo), Afternoon), cancellation => Finish(paper, now, cancellation));
    }

    private async Task<string> Send(DemoPaper paper, DateTimeOffset now, CancellationToken cancellation)
    {
        var placed = await Upload($"api/office/dossiers/{dossiers[paper.Dossier]}/documents", FieldsOf(paper, now), paper, now, cancellation);
        _documents[paper] = placed.GetProperty("id").GetString()!;
        await mails(paper.Mails, cancellation);
        return _documents[paper];
    }

    private static object FieldsOf(DemoPaper paper, DateTimeOffset now)
    {
        string? due = paper.DueInDays is { } days ? now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        bool isInvoice = paper.Kind == "Invoice";
        return new { paper.Kind, paper.Subject, paper.Period, paper.Explanation, paper.Folder, deadline = isInvoice ? null : due, paper.Amount, dueDate = isInvoice ? due : null, outcome = paper.Outcome() };
    }

    private Task<JsonElement> Upload(string path, object fields, DemoPaper paper, DateTimeOffset now, CancellationToken cancellation) =>
        office.UploadAsync(path, fields, $"{paper.Subject}.pdf", PdfOf(paper, now), cancellation, paper.Instance(), paper.Kind == "AnnualAccountsAndMinutes" ? PdfOf(paper with { Subject = "Notulen", Lines = ["De jaarrekening is vastgesteld."] }, now) : null);

    private static byte[] PdfOf(DemoPaper paper, DateTimeOffset now) => PaperPdf.Make(paper, DateOnly.FromDateTime(now.AddDays(-paper.DaysAgo).UtcDateTime));

    private async Task<string> Finish(DemoPaper paper, DateTimeOffset now, CancellationToken cancellation)
    {
        string id = _documents[paper];
        switch (paper.End)
        {
            case PaperEnd.Approved:
                await AsClient(paper, $"api/documents/{id}/decision", new { decision = "approve", version = 1 }, cancellation);
                await mails(1, cancellation);
                // The Belastingdienst accepts it within seconds: to the client and to the office.
                if (paper.Instance() is not null) await mails(2, cancellation);
                break;
            case PaperEnd.Seen:
                await AsClient(paper, $"api/documents/{id}/seen", null, cancellation);
                break;
            case PaperEnd.Withdrawn:
                await office.SendAsync(HttpMethod.Post, $"api/office/documents/{id}/withdraw", new { reason = "Dit document was niet voor u bestemd. Onze excuses." }, cancellation);
                await mails(paper.Mails, cancellation);
                break;
            case PaperEnd.Replaced:
                await Upload($"api/office/documents/{id}/versions", new { explanation = "Met de prijs die wij hebben afgesproken." }, paper with { Lines = [.. paper.Lines[..^1], "Vaste prijs per jaar|1.380,00"] }, now, cancellation);
                await mails(paper.Mails, cancellation);
                await Ended(new DocumentVersion(DocumentId.Parse(id)!.Value, 1), cancellation);
                break;
            case PaperEnd.Declined:
                await AsClient(paper, $"api/documents/{id}/decision", new { decision = "reject", version = 1, comment = "De indexering hadden wij anders afgesproken." }, cancellation);
                await mails(1, cancellation);
                break;
            case PaperEnd.SignedByOne:
                await mails(await _signing.SignAsync(paper.Dossier.Members[0].Person, id, cancellation), cancellation);
                break;
            case PaperEnd.SignedByAll:
                foreach (var signer in paper.Dossier.Members.Where(member => member.Role == "director")) await mails(await _signing.SignAsync(signer.Person, id, cancellation), cancellation);
                // To the office and to each of them, once it is sealed.
                await mails(1 + paper.Mails, cancellation);
                break;
            case PaperEnd.Paid:
                await office.SendAsync(HttpMethod.Put, $"api/office/documents/{id}/payment", new { paid = true }, cancellation);
                break;
            case PaperEnd.Stays:
            default:
                break;
        }

        return id;
    }

    // The API shows where the newest version stands; the one before it has to have come to its end as well before the clock goes on.
    private Task<string> Ended(DocumentVersion replaced, CancellationToken cancellation)
    {
        string instance = ApprovalWorkflows.InstanceOf(replaced);
        return Wait.ForAsync(
            async () => await portal.Host.DurableClient.GetInstanceAsync(instance, cancellation) is { IsCompleted: true } ? instance : null, $"the end of {instance}", cancellation);
    }

    private async Task AsClient(DemoPaper paper, string path, object? body, CancellationToken cancellation)
    {
        using var client = await DemoApi.AsAsync(portal, paper.By ?? paper.Dossier.Members[0].Person, cancellation);
        await client.SendAsync(HttpMethod.Post, path, body, cancellation);
    }
}
