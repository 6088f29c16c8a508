using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

public sealed class SignIn(PersonManager people, TimeProvider clock)
{
    // Checked for a name that does not exist, so that the answer takes as long as for one that does.
    private static readonly string DummyHash = new PasswordHasher<Person>().HashPassword(new Person(), Guid.NewGuid().ToString());

    public sealed record Request(string? UserName, string? Password, string? Code);

    [Function(nameof(SignIn)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } malformed) return Problems.From(malformed, http.HttpContext);
        var result = await Handle(request.Value, http.HttpContext);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<Me>> Handle(Request request, HttpContext http)
    {
        if (string.IsNullOrWhiteSpace(request.UserName) || string.IsNullOrEmpty(request.Password) || request.Password.Length > AccountOptions.MaxPasswordLength)
            return AccountFailures.InvalidCredentials;
        if (await people.FindByEmailAsync(request.UserName.Trim()) is not { PasswordHash: not null } person)
        {
            people.PasswordHasher.VerifyHashedPassword(new Person(), DummyHash, request.Password);
            return AccountFailures.InvalidCredentials;
        }

        var caller = Caller.Of(http) with { Id = person.Id, Name = person.Name };
        if (await people.IsLockedOutAsync(person)) return AccountFailures.LockedOut;
        if (await people.CheckPasswordAsync(person, request.Password)) return await Open(person, caller, http);
        return await people.CountFailureAsync(person, new AuditEntry(AccountEvents.SignInFailed, person.Id, caller)) ? AccountFailures.LockedOut : AccountFailures.InvalidCredentials;
    }

    private async Task<Result<Me>> Open(Person person, Caller caller, HttpContext http)
    {
        person.FailedSignIns = 0;
        person.LockedUntil = null;
        person.Pending = new AuditEntry(AccountEvents.SignedIn, person.Id, caller);
        await people.UpdateAsync(person);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.Id), new(ClaimTypes.Name, person.Name)], Schemes.Session);
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.SetString(SessionStore.StartedAt, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        await http.SignInAsync(Schemes.Session, new ClaimsPrincipal(identity), properties);
        return Me.Of(person);
    }
}
