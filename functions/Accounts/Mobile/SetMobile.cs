using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Mobiel nummer registreren: sends a code to the number. It becomes the account's when the code comes back.</summary>
public sealed class SetMobile(Credentials credentials, OneTimeCodes codes)
{
    public sealed record Request(string? Number, string? Password);

    [Function(nameof(SetMobile)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/mobile")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return failure is null ? TypedResults.Accepted((string?)null) : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var person = await credentials.CheckAgainAsync(http, request.Password, cancellation);
        if (person.Failure is { } refusal) return refusal;
        if ((string.IsNullOrWhiteSpace(request.Number) ? person.Value.Mobile : request.Number) is not { } typed) return Failures.InvalidInput("number", "required");
        if (MobileNumber.Parse(typed) is not { } number) return Failures.InvalidInput("number", "mobile-invalid");
        return await codes.SendAsync(workflows, person.Value.Id, CodePurpose.Mobile, number, cancellation);
    }
}
