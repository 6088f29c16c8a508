using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <param name="Mobile">All but the last three digits masked: enough to recognise, not enough to use.</param>
public sealed record Me(string Id, string Name, string Email, string? Mobile)
{
    public static Me Of(Person person) => new(person.Id, person.Name, person.Email, person.Mobile is { Length: > 3 } number ? new string('•', number.Length - 3) + number[^3..] : null);
}

public sealed class GetMe(PersonStore people)
{
    [Function(nameof(GetMe)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest http, CancellationToken cancellation) =>
        await people.FindAsync(Caller.Of(http.HttpContext).Id, cancellation) is { } person
            ? Respond.Json(Me.Of(person))
            : Problems.From(Failures.NotSignedIn, http.HttpContext);
}
