using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

public sealed class ListPasskeys(PersonStore people)
{
    [Function(nameof(ListPasskeys)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me/passkeys")] HttpRequest http, CancellationToken cancellation) =>
        await people.FindAsync(Caller.Of(http.HttpContext).Id, cancellation) is { } person
            ? Respond.Json(new Page<PasskeyView>([.. person.Passkeys().Select(PasskeyView.Of)]))
            : Problems.From(Failures.NotSignedIn, http.HttpContext);
}
