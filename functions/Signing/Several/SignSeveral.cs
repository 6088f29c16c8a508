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

namespace Portal.Signing.Several;

/// <summary>
/// Signs several documents in one act: one proof of who signs, and of each document its own consent, signature, evidence and seal. What
/// changed between the proof and its turn is refused by itself; the others are signed all the same.
/// </summary>
public sealed class SignSeveral(SeveralDocuments documents, ActProof proof, SigningAct act)
{
    /// <param name="Consent">To the text of each.</param>
    /// <param name="Factor">sms or authenticator, for a code; sms when left out.</param>
    public sealed record Request(IReadOnlyList<ChosenDocument>? Documents, string? Code, PasskeyPart? Passkey, string? Factor, bool? Consent);

    public sealed record PasskeyPart(string? State, JsonElement? Credential);

    /// <param name="Document">As it is now; null when it could not be signed.</param>
    /// <param name="Problem">The code of why not.</param>
    public sealed record Item(string Id, DocumentView? Document, string? Problem, string? Detail);

    public sealed record Response(IReadOnlyList<Item> Items);

    [Function(nameof(SignSeveral)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/signatures")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } malformed) return Problems.From(malformed, http.HttpContext);
        // The code that is given is used up with it.
        var signed = await ToTheEnd.RunAsync(token => Handle(http.HttpContext, request.Value, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, signed);
    }

    private async Task<Result<Response>> Handle(HttpContext http, Request request, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var caller = Caller.Of(http);
        var opened = await documents.OpenAsync(caller.Id, request.Documents, cancellation);
        if (opened.Failure is { } refused) return refused;
        if (request.Consent != true) return SigningFailures.ConsentRequired;
        var factor = await proof.TakeAsync(http, workflows, SeveralDocuments.PurposeOf(opened.Value), AnswerOf(request), cancellation);
        if (factor.Failure is { } unproven) return unproven;
        var items = new List<Item>();
        foreach (var seen in opened.Value) items.Add(await SignAsync(seen, caller, factor.Value, workflows, cancellation));
        return new Response(items);
    }

    private async Task<Item> SignAsync(
        DossierAccess.Seen seen, Caller caller, string factor, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var id = seen.Document.Id.ToString();
        var signed = await act.SignAsync(seen.Document, caller, factor, workflows, cancellation);
        return signed.Failure is { } late
            ? new Item(id, null, late.Code, ErrorTexts.For(late.Code))
            : new Item(id, DocumentView.Of(signed.Value, seen.Membership, caller.Language), null, null);
    }

    private static ActAnswer AnswerOf(Request request) => request.Passkey is { } passkey
        ? new ActAnswer(Factors.Passkey, null, passkey.State, passkey.Credential)
        : new ActAnswer(request.Factor, request.Code, null, null);
}
