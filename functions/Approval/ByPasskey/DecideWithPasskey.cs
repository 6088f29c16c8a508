using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Accounts;
using Portal.Documents;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Approval.ByPasskey;

/// <summary>
/// Signs in and decides with one touch, for who has read the document and whose session has ended: the decision stands as any other, with
/// the sign-in by passkey before it in the trail. Who may not decide is signed in all the same.
/// </summary>
public sealed class DecideWithPasskey(DocumentStore documents, PasskeyAdmission admission, Decisions decisions)
{
    public sealed record Request(string? State, JsonElement? Credential, string? Decision, string? Comment, int? Version);

    [Function(nameof(DecideWithPasskey)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/decision/passkey")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed
            ? malformed
            : await ToTheEnd.RunAsync(token => Handle(http.HttpContext, documentId, request.Value, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<DocumentView>> Handle(
        HttpContext http, string documentId, Request request, DurableTaskClient workflows, CancellationToken cancellation)
    {
        // Before anything is written: who hangs up takes the request away.
        var caller = Caller.Of(http);
        var purpose = DecidePurpose.Of(documentId, await documents.FindAsync(documentId, cancellation));
        var admitted = await admission.AdmitAsync(http, workflows, purpose, PasskeyAnswer.From(request.State, request.Credential), cancellation);
        if (admitted.Failure is { } refused) return refused;
        var (person, decision) = (admitted.Value.Person, new Decision(request.Decision, request.Comment, request.Version));
        return await decisions.DecideAsync(caller with { Id = person.Id, Name = person.Name }, documentId, decision, workflows, cancellation);
    }
}
