using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Audit;

namespace Portal.Accounts;

/// <summary>Identity's manager on the injected clock: its own lock-out reads the machine's.</summary>
public sealed class PersonManager(
    IUserStore<Person> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Person> hasher,
    IEnumerable<IUserValidator<Person>> userValidators,
    IEnumerable<IPasswordValidator<Person>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Person>> logger,
    TimeProvider clock)
    : UserManager<Person>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public override Task<bool> IsLockedOutAsync(Person user) => Task.FromResult(user.LockedUntil > clock.GetUtcNow());

    /// <summary>Counts a wrong password. Guesses at the same moment all count: each looks again when another was first.</summary>
    /// <returns>Whether the account is locked now.</returns>
    public async Task<bool> CountFailureAsync(Person person, AuditEntry entry)
    {
        for (var counted = person; counted is not null; counted = await FindByIdAsync(person.Id))
        {
            if (await IsLockedOutAsync(counted)) return true;
            Count(counted);
            counted.Pending = entry;
            if ((await UpdateUserAsync(counted)).Succeeded) return await IsLockedOutAsync(counted);
        }

        return false;
    }

    private void Count(Person person)
    {
        if (++person.FailedSignIns < AccountOptions.FailedSignIns) return;
        person.FailedSignIns = 0;
        person.LockedUntil = clock.GetUtcNow() + AccountOptions.LockedFor;
    }
}
