using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;

namespace Portal.Notifications.Unsubscribing;

/// <summary>
/// For who opens the link of a mail's headers in a browser, and for scanners that follow all links: leads to the page that asks, and changes
/// nothing (RFC 8058, 3.1).
/// </summary>
public sealed class ShowUnsubscription(UnsubscribeLinks links)
{
    [Function(nameof(ShowUnsubscription)), ForAnyone]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/unsubscription")] HttpRequest http) =>
        TypedResults.Redirect(links.PageOf(http.Query["token"].ToString()).ToString());
}
