using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>
/// Checks a name and a password, and counts what is wrong. For a name without an account the same is done, written and answered, so
/// that neither the answer nor its time tells whether there is one.
/// </summary>
public sealed class Credentials(
    PersonStore people, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer, NameAttempts nameAttempts, AddressAttempts addressAttempts, DummyPassword dummy)
{
    /// <summary>For signing in.</summary>
    public async Task<Result<Person>> CheckAsync(HttpContext http, string? userName, string? password, CancellationToken cancellation)
    {
        if (await addressAttempts.RefusalAsync(http, cancellation) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(userName) || userName.Length > AddPerson.MaxEmailLength || !IsPossible(password)) return AccountFailures.InvalidCredentials;
        var digest = EmailClaim.PartitionOf(normalizer.NormalizeEmail(userName.Trim()));
        var person = await people.FindByEmailDigestAsync(digest, cancellation);
        if (await nameAttempts.IsLockedAsync(digest, cancellation)) return AccountFailures.LockedOut;
        return IsRight(person, password!) ? person! : await CountAsync(http, digest, person, AccountFailures.InvalidCredentials, cancellation);
    }

    /// <summary>For somebody who is signed in and has to show once more to be who they are (ASVS 5.0, 7.5.1).</summary>
    public async Task<Result<Person>> CheckAgainAsync(HttpContext http, string? password, CancellationToken cancellation, string field = "password")
    {
        if (await people.FindAsync(Caller.Of(http).Id, cancellation) is not { } person) return Failures.NotSignedIn;
        if (string.IsNullOrEmpty(password)) return Failures.InvalidInput(field, "required");
        var digest = EmailClaim.PartitionOf(person.NormalizedEmail);
        if (await nameAttempts.IsLockedAsync(digest, cancellation)) return AccountFailures.LockedOut;
        return IsPossible(password) && IsRight(person, password) ? person : await CountAsync(http, digest, person, AccountFailures.PasswordIncorrect, cancellation);
    }

    /// <summary>Counts a wrong password or code, for the name and for the address.</summary>
    /// <returns>That the name is closed now, or else <paramref name="failure"/>.</returns>
    public async Task<Failure> CountAsync(HttpContext http, string nameDigest, Person? person, Failure failure, CancellationToken cancellation)
    {
        await addressAttempts.CountAsync(http, cancellation);
        var caller = person is null ? Caller.Of(http) : Caller.Of(http) with { Id = person.Id, Name = person.Name };
        var entry = new AuditEntry(AccountEvents.SignInFailed, person?.Id ?? "", caller, Detail: failure.Code);
        return await nameAttempts.CountAsync(nameDigest, entry, cancellation) ? AccountFailures.LockedOut : failure;
    }

    private static bool IsPossible(string? password) => password is { Length: > 0 and <= AccountOptions.MaxPasswordLength };

    private bool IsRight(Person? person, string password) =>
        hasher.VerifyHashedPassword(person ?? new Person(), person?.PasswordHash ?? dummy.Hash, password) != PasswordVerificationResult.Failed && person?.PasswordHash is not null;
}

/// <summary>A hash of a password that nobody knows, at the same cost as the real ones. Made once.</summary>
public sealed class DummyPassword(IOptions<PasswordHasherOptions> options)
{
    public string Hash { get; } = new PasswordHasher<Person>(options).HashPassword(new Person(), Ids.NewSecret());
}
