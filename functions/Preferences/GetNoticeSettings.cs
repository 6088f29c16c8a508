using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Preferences;

public sealed class GetNoticeSettings(PersonStore people)
{
    [Function(nameof(GetNoticeSettings)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me/notices")] HttpRequest http, CancellationToken cancellation) =>
        await people.FindAsync(Caller.Of(http.HttpContext).Id, cancellation) is { } person
            ? Respond.Json(NoticeSettings.Of(person))
            : Problems.From(Failures.NotSignedIn, http.HttpContext);
}
