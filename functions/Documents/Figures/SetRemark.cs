using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents.Figures;

/// <summary>The office says something of a figure in its own words, or nothing, in the place of what the comparison says.</summary>
public sealed class SetRemark(DocumentStore documents)
{
    private const int Longest = 300;

    /// <param name="Remark">Empty to say nothing; left out to say again what the comparison says.</param>
    public sealed record Request(string? Remark);

    [Function(nameof(SetRemark)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/documents/{documentId}/figures/{name}/remark")] HttpRequest http,
        string documentId,
        string name,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? new Validation().Text(request.Value.Remark, "remark", Longest).Failure
            ?? await ToTheEnd.RunAsync(token => Handle(documentId, name, request.Value.Remark?.Trim(), Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string documentId, string name, string? remark, Caller by, CancellationToken cancellation)
    {
        if (await documents.FindAsync(documentId, cancellation) is not { Figures: not null } seen || ReturnFigure.Find(name) is null) return Failures.NotFound;
        Failure? refusal = null;
        var entry = new AuditEntry(DocumentEvents.RemarkSet, documentId, by, Detail: $"{name}: {remark}");
        await documents.ChangeAsync(seen.Id, entry, Set, cancellation);
        return refusal;

        // What somebody agreed to stays as they read it.
        bool Set(Document current)
        {
            refusal = current.State == DocumentState.Open ? null : ApprovalFailures.NotOpen;
            if (refusal is not null || current.Remarks.GetValueOrDefault(name) == remark) return false;
            var others = current.Remarks.Where(other => other.Key != name);
            var all = (remark is null ? others : others.Append(KeyValuePair.Create(name, remark))).ToDictionary(StringComparer.Ordinal);
            current.RemarksJson = all.Count == 0 ? null : JsonSerializer.Serialize(all);
            return true;
        }
    }
}
