using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>The office says that it has seen who a person is, and how: signing with the account need not wait any longer. The evidence tells it.</summary>
public sealed class ConfirmIdentity(PersonStore people, TimeProvider clock)
{
    private const int MaxReasonLength = 200;

    public sealed record Request(string? Reason);

    [Function(nameof(ConfirmIdentity)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/people/{personId}/identity")] HttpRequest http, string personId, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? new Validation().Line(request.Value.Reason, "reason", MaxReasonLength).Failure
            ?? await ToTheEnd.RunAsync(token => Handle(personId, CitizenNumbers.Mask(request.Value.Reason!.Trim()), Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string personId, string reason, Caller by, CancellationToken cancellation)
    {
        var entry = new AuditEntry(AccountEvents.IdentityConfirmed, personId, by, Detail: reason);
        return (await people.ChangeAsync(personId, person => person.ConfirmIdentity(by.Name, reason, clock.GetUtcNow()), entry, cancellation)).Failure;
    }
}
