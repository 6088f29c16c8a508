using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Whose password a link sets, for the page that it leads to; and whether it still does, before anybody thinks up a password.</summary>
public sealed class ReadPasswordLink(PasswordLinks links)
{
    public sealed record Request(string? Token);

    public sealed record Response(string Name, string UserName);

    [Function(nameof(ReadPasswordLink)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/password/link")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed ? malformed : await Handle(request.Value, cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<Response>> Handle(Request request, CancellationToken cancellation) =>
        await links.PersonOfAsync(request.Token ?? "", cancellation) is { } person ? new Response(person.Name, person.Email) : AccountFailures.LinkInvalid;
}
