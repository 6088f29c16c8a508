using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Sends the code to sign in with by SMS. Name and password come first: nobody makes somebody else's phone ring.</summary>
public sealed class SendSignInCode(Credentials credentials, OneTimeCodes codes, SignInAttempt attempt)
{
    public sealed record Request(string? UserName, string? Password);

    [Function(nameof(SendSignInCode)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session/code")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return failure is null ? TypedResults.Accepted((string?)null) : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var person = await credentials.CheckAsync(http, request.UserName, request.Password, cancellation);
        if (person.Failure is { } refusal) return refusal;
        if (!person.Value.TakesSms()) return null;
        var secret = Ids.NewSecret();
        var failure = await codes.SendAsync(workflows, person.Value.Id, CodePurpose.SignIn, person.Value.Mobile!, cancellation, Ids.Digest(secret));
        // Only then: a browser that asks too soon still has the code it asked for before.
        if (failure is null) attempt.Begin(http, secret);
        return failure;
    }
}
