using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Wachtwoord instellen, with the token of an invitation or of a request. Ends all sessions of the person.</summary>
public sealed class SetPassword(PersonManager people, PasswordLinks links, SessionStore sessions)
{
    public sealed record Request(string? Token, string? Password);

    [Function(nameof(SetPassword)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/password")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? await Handle(request.Value, http.HttpContext, cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, HttpContext http, CancellationToken cancellation)
    {
        // The link comes first: with one that no longer works there is no point in thinking up a password.
        if (await links.PersonOfAsync(request.Token ?? "", cancellation) is not { } person) return AccountFailures.LinkInvalid;
        if (Check(request.Password).Failure is { } weak) return weak;
        if (!await Write(person, request.Password!, http)) return AccountFailures.LinkInvalid;
        await sessions.RemoveAllAsync(person.Id, cancellation);
        return null;
    }

    private static Validation Check(string? password) => new Validation()
        .Check(password is { Length: >= AccountOptions.MinPasswordLength }, "password", "password-too-short")
        .Check(password is not { Length: > AccountOptions.MaxPasswordLength }, "password", "password-too-long");

    // One conditional write: of two who use the same link at the same moment, the second finds the stamp changed.
    private async Task<bool> Write(Person person, string password, HttpContext http)
    {
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        person.FailedSignIns = 0;
        person.LockedUntil = null;
        person.Pending = new AuditEntry(AccountEvents.PasswordSet, person.Id, Caller.Of(http) with { Id = person.Id, Name = person.Name });
        return (await people.UpdateSecurityStampAsync(person)).Succeeded;
    }
}
