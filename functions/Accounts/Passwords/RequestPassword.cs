using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Wachtwoord opvragen. For a known and an unknown name the same is done and answered here; only the mail's own step looks the name up.</summary>
public sealed class RequestPassword(ILookupNormalizer normalizer, AddressAttempts attempts, CountedWindows windows)
{
    private const string CountedAs = "password-mails";
    private const int MostMails = 5;

    public sealed record Request(string? UserName);

    [Function(nameof(RequestPassword)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/password/requests")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? new Validation().Line(request.Value.UserName, "userName", PersonFields.MaxEmailLength).Failure
            // Each request is a mail to somebody: they count as failures do.
            ?? await attempts.TakeAsync(http.HttpContext, cancellation);
        if (failure is not null) return Problems.From(failure, http.HttpContext);
        var digest = EmailClaim.PartitionOf(normalizer.NormalizeEmail(request.Value.UserName!.Trim()));
        await ToTheEnd.RunAsync(token => Handle(digest, workflows, token), cancellation);
        return TypedResults.Accepted((string?)null);
    }

    // The mail that was sent is as good as another one. Answered alike, and counted for invented names too: nobody learns whether there is one.
    private async Task Handle(string digest, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await windows.TakeAsync(digest, CountedAs, MostMails, TimeSpan.FromHours(1), cancellation) is null)
            await SendAccountMail.StartAsync(workflows, MailOrder.PasswordLink(digest), cancellation);
    }
}
