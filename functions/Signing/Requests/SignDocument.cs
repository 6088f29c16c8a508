using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Accounts;
using Portal.Documents;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Signing;

/// <summary>Ondertekenen: one act for all files of the document, committed to the document first, whereupon the workflow is woken.</summary>
public sealed class SignDocument(DossierAccess access, SigningRequests requests, ActProof proof, SigningAct act)
{
    /// <param name="Factor">sms, authenticator or passkey; sms when left out.</param>
    /// <param name="Version">The one that was read, as what is consented to.</param>
    /// <param name="State">With a passkey, as are the credential's own JSON.</param>
    public sealed record Request(string? Code, bool? Consent, string? Factor, string? State, JsonElement? Credential, int? Version);

    [Function(nameof(SignDocument)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/signature")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } malformed) return Problems.From(malformed, http.HttpContext);
        // The code that is given is used up with it.
        var signed = await ToTheEnd.RunAsync(token => Handle(http.HttpContext, documentId, request.Value, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, signed);
    }

    private async Task<Result<DocumentView>> Handle(
        HttpContext http, string documentId, Request request, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var caller = Caller.Of(http);
        var seen = await access.ToSignatureAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        var document = seen.Value.Document;
        if (request.Version is not { } version) return Failures.InvalidInput("version", "required");
        if (await requests.RefusalAsync(document, caller.Id, version, cancellation) is { } refusal) return refusal;
        if (request.Consent != true) return SigningFailures.ConsentRequired;
        var factor = await proof.TakeAsync(http, workflows, document.SigningPurpose(), new ActAnswer(request.Factor, request.Code, request.State, request.Credential), cancellation);
        if (factor.Failure is { } unproven) return unproven;
        var signed = await act.SignAsync(document, caller, factor.Value, workflows, cancellation);
        return signed.Failure is { } late ? late : DocumentView.Of(signed.Value, seen.Value.Membership, caller.Language);
    }
}
