using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
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
            ?? (await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation)).Failure;
        return failure is null ? TypedResults.Accepted((string?)null) : Problems.From(failure, http.HttpContext);
    }

    private Task<Result<Person>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation) =>
        credentials.CheckAsync(http, request.UserName, request.Password, person => SendAsync(person, http, workflows, cancellation), cancellation);

    private async Task<Result<Person>> SendAsync(Person person, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (!person.TakesSms()) return person;
        var secret = Ids.NewSecret();
        if (await codes.SendAsync(workflows, person.Id, CodePurpose.SignIn, person.Mobile!, cancellation, Ids.Digest(secret)) is { } failure) return failure;
        // Only then: a browser that asks too soon still has the code it asked for before.
        attempt.Begin(http, secret);
        return person;
    }
}
