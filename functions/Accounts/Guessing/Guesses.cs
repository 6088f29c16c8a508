using Microsoft.AspNetCore.Http;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>
/// A guess at a secret is counted before it is compared, for the name and for the address, and given back when it was right. So the limits
/// hold for guesses that are under way at the same moment too, however many there are (ASVS 5.0, 6.3.1).
/// </summary>
public sealed class Guesses(NameAttempts names, AddressAttempts addresses)
{
    private static readonly HashSet<string> Wrong =
        [AccountFailures.InvalidCredentials.Code, AccountFailures.PasswordIncorrect.Code, AccountFailures.CodeInvalid.Code, AccountFailures.PasskeyInvalid.Code];

    /// <param name="nameDigest">Of the name that was typed, with an account or without one.</param>
    /// <param name="compare">Not asked when there were too many guesses. What it refuses for another reason than a wrong secret is no guess.</param>
    /// <param name="forgets">When it succeeds, what was guessed wrongly before is of no account either.</param>
    public async Task<Result<T>> TryAsync<T>(
        HttpContext http, string nameDigest, Person? person, Func<Task<Result<T>>> compare, CancellationToken cancellation, bool forgets = false)
    {
        if (await addresses.TakeAsync(http, cancellation) is { } tooMany) return tooMany;
        if (await names.TakeAsync(nameDigest, cancellation) is not { } taken) return AccountFailures.LockedOut;
        var result = await compare();
        if (result.Failure is { } failure && Wrong.Contains(failure.Code))
            return await names.FailAsync(nameDigest, Entry(http, person, failure), cancellation) ? AccountFailures.LockedOut : failure;
        await (forgets && result.Failure is null ? names.ForgetAsync(nameDigest, cancellation) : names.GiveBackAsync(taken, cancellation));
        await addresses.GiveBackAsync(http, cancellation);
        return result;
    }

    /// <summary>As above, for a secret that comes without a name: only the address counts.</summary>
    public async Task<Result<T>> TryAsync<T>(HttpContext http, Func<Task<Result<T>>> compare, CancellationToken cancellation)
    {
        if (await addresses.TakeAsync(http, cancellation) is { } tooMany) return tooMany;
        var result = await compare();
        if (result.Failure is not { } failure || !Wrong.Contains(failure.Code)) await addresses.GiveBackAsync(http, cancellation);
        return result;
    }

    private static AuditEntry Entry(HttpContext http, Person? person, Failure failure)
    {
        var caller = person is null ? Caller.Of(http) : Caller.Of(http) with { Id = person.Id, Name = person.Name };
        return new AuditEntry(AccountEvents.SignInFailed, person?.Id ?? "", caller, Detail: failure.Code);
    }
}
