using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Portal.Accounts;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Notifications.Push;

/// <summary>The devices of a person that asked for messages: sealed in the person's row, so that they are there and gone with it.</summary>
public sealed class PushDevices(PersonStore people, IDataProtectionProvider protection)
{
    /// <summary>A further one takes the place of the oldest.</summary>
    public const int Most = 10;

    private readonly IDataProtector _protector = protection.CreateProtector("Portal.PushDevice.v1");

    /// <summary>None where the keys that sealed them are gone: each browser asks again when its owner turns it on again.</summary>
    public IReadOnlyList<PushDevice> Of(Person person)
    {
        try
        {
            return person.SealedPushDevices is { } devices ? JsonSerializer.Deserialize<List<PushDevice>>(_protector.Unprotect(devices))! : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    public async Task<Failure?> AddAsync(Caller by, PushDevice device, CancellationToken cancellation)
    {
        return (await people.ChangeAsync(by.Id, Add, new AuditEntry(AccountEvents.PushAdded, by.Id, by), cancellation)).Failure;

        Failure? Add(Person person) => Keep(person, [.. Others(person).TakeLast(Most - 1), device]);

        IEnumerable<PushDevice> Others(Person person) => Of(person).Where(other => other.Id != device.Id);
    }

    /// <summary>Also of one that is not there.</summary>
    public async Task<Failure?> RemoveAsync(string personId, Caller by, string deviceId, CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is not { } now || Of(now).All(device => device.Id != deviceId)) return null;
        return (await people.ChangeAsync(personId, Remove, new AuditEntry(AccountEvents.PushRemoved, personId, by), cancellation)).Failure;

        Failure? Remove(Person person) => Keep(person, [.. Of(person).Where(device => device.Id != deviceId)]);
    }

    private Failure? Keep(Person person, IReadOnlyList<PushDevice> devices)
    {
        person.SealedPushDevices = devices.Count == 0 ? null : _protector.Protect(JsonSerializer.Serialize(devices));
        return null;
    }
}
