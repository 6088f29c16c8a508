using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Access;
using Portal.Accounts;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing;

/// <summary>Sends the code to sign with, bound to the person, the version of the document and every byte of it.</summary>
public sealed class SendSigningCode(DossierAccess access, PersonStore people, OneTimeCodes codes, SigningRequests requests, SigningTrail trail)
{
    /// <param name="Consent">True when the text was agreed to before the code was asked for.</param>
    /// <param name="Version">The one that was read.</param>
    public sealed record Request(bool? Consent, int? Version);

    [Function(nameof(SendSigningCode)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/signature/code")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadOptionalJsonAsync(new Request(null, null), cancellation);
        var caller = Caller.Of(http.HttpContext);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(caller, documentId, request.Value, workflows, token), cancellation);
        return failure is null ? TypedResults.Accepted((string?)null) : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Caller caller, string documentId, Request request, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var seen = await access.ToSignatureAsync(caller.Id, documentId, cancellation);
        if (seen.Failure is { } none) return none;
        var document = seen.Value.Document;
        if (request.Version is not { } version) return Failures.InvalidInput("version", "required");
        if (await requests.RefusalAsync(document, caller.Id, version, cancellation) is { } refusal) return refusal;
        if (await people.FindAsync(caller.Id, cancellation) is not { } person) return Failures.NotSignedIn;
        if (person is not { MobileConfirmed: true, Mobile: { } mobile }) return AccountFailures.MobileNotConfirmed;
        if (request.Consent == true && (await requests.ConsentAsync(document, caller, cancellation)).Failure is { } late) return late;
        if (await codes.SendAsync(workflows, caller.Id, document.SigningPurpose(), mobile, cancellation) is { } notSent) return notSent;
        await trail.CodeSentAsync(document, caller, cancellation);
        return null;
    }
}
