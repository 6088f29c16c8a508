using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// Checks a name and a password; a guess is counted (<see cref="Guesses"/>). For a name without an account the same is done, written and
/// answered, so that neither the answer nor its time tells whether there is one.
/// </summary>
public sealed class Credentials(PersonStore people, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer, Guesses guesses, DummyPassword dummy)
{
    /// <summary>For signing in.</summary>
    /// <param name="enter">What follows the right password. A wrong code in it is a guess as a wrong password is: together they are one.</param>
    /// <param name="forgets">With it somebody is in: what was guessed wrongly before is of no account.</param>
    public async Task<Result<T>> CheckAsync<T>(HttpContext http, string? userName, string? password, Func<Person, Task<Result<T>>> enter, CancellationToken cancellation, bool forgets = false)
    {
        if (string.IsNullOrWhiteSpace(userName) || userName.Length > PersonFields.MaxEmailLength || !IsPossible(password)) return AccountFailures.InvalidCredentials;
        var digest = EmailClaim.PartitionOf(normalizer.NormalizeEmail(userName.Trim()));
        var person = await people.FindByEmailDigestAsync(digest, cancellation);
        return await guesses.TryAsync(
            http, digest, person, async () => IsRight(person, password!) ? await enter(person!) : AccountFailures.InvalidCredentials, cancellation, forgets);
    }

    /// <summary>For somebody who is signed in and has to show once more to be who they are (ASVS 5.0, 7.5.1).</summary>
    public async Task<Result<Person>> CheckAgainAsync(HttpContext http, string? password, CancellationToken cancellation, string field = "password")
    {
        if (await people.FindAsync(Caller.Of(http).Id, cancellation) is not { } person) return Failures.NotSignedIn;
        if (string.IsNullOrEmpty(password)) return Failures.InvalidInput(field, "required");
        return await guesses.TryAsync<Person>(
            http, EmailClaim.PartitionOf(person.NormalizedEmail), person,
            () => Task.FromResult<Result<Person>>(IsPossible(password) && IsRight(person, password) ? person : AccountFailures.PasswordIncorrect), cancellation);
    }

    private static bool IsPossible(string? password) => password is { Length: > 0 and <= AccountOptions.MaxPasswordLength };

    private bool IsRight(Person? person, string password) =>
        TypedPassword.Forms(password).Any(form => Verify(person, form)) && person?.PasswordHash is not null;

    private bool Verify(Person? person, string password) =>
        hasher.VerifyHashedPassword(person ?? new Person(), person?.PasswordHash ?? dummy.Hash, password) != PasswordVerificationResult.Failed;
}

/// <summary>A hash of a password that nobody knows, at the same cost as the real ones. Made once.</summary>
public sealed class DummyPassword(IOptions<PasswordHasherOptions> options)
{
    public string Hash { get; } = new PasswordHasher<Person>(options).HashPassword(new Person(), Ids.NewSecret());
}
