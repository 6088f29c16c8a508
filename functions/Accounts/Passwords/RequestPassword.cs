using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Notifications;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Wachtwoord opvragen. For a known and an unknown name the same is done and answered here; only the mail's own step looks the name up.</summary>
public sealed class RequestPassword(ILookupNormalizer normalizer, AddressAttempts attempts)
{
    public sealed record Request(string? UserName);

    [Function(nameof(RequestPassword)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/password/requests")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? new Validation().Line(request.Value.UserName, "userName", AddPerson.MaxEmailLength).Failure
            // Each request is a mail to somebody: they count as failures do.
            ?? await attempts.TakeAsync(http.HttpContext, cancellation);
        if (failure is not null) return Problems.From(failure, http.HttpContext);
        var digest = EmailClaim.PartitionOf(normalizer.NormalizeEmail(request.Value.UserName!.Trim()));
        await ToTheEnd.RunAsync(token => SendAccountMail.StartAsync(workflows, MailOrder.PasswordLink(digest), token), cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
