using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Accounts;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Signing.Several;

/// <summary>Sends one code to sign several documents with, bound to the person and to every byte of these versions.</summary>
public sealed class SendSeveralCode(SeveralDocuments documents, PersonStore people, OneTimeCodes codes, SigningTrail trail)
{
    public sealed record Request(IReadOnlyList<ChosenDocument>? Documents);

    [Function(nameof(SendSeveralCode)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/signatures/code")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var caller = Caller.Of(http.HttpContext);
        var failure = request.Failure ?? await ToTheEnd.RunAsync(token => Handle(caller, request.Value, workflows, token), cancellation);
        return failure is null ? TypedResults.Accepted((string?)null) : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Caller caller, Request request, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var opened = await documents.OpenAsync(caller.Id, request.Documents, cancellation);
        if (opened.Failure is { } refused) return refused;
        if (await people.FindAsync(caller.Id, cancellation) is not { } person) return Failures.NotSignedIn;
        if (person is not { MobileConfirmed: true, Mobile: { } mobile }) return AccountFailures.MobileNotConfirmed;
        var notSent = await codes.SendAsync(workflows, caller.Id, SeveralDocuments.PurposeOf(opened.Value), mobile, cancellation);
        if (notSent is not null) return notSent;
        foreach (var seen in opened.Value) await trail.CodeSentAsync(seen.Document, caller, cancellation);
        return null;
    }
}
