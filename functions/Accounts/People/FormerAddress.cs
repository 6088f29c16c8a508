using System.Text.Json;
using Portal.Domain;

namespace Portal.Accounts;

/// <summary>An address that was a person's until the office changed it.</summary>
/// <param name="At">When it was changed.</param>
/// <param name="HadFactor">Whether the account had a second factor then; one that came later may be somebody else's.</param>
public sealed record FormerAddress(string Email, DateTimeOffset At, bool HadFactor)
{
    /// <summary>For so long its owner can stop the change.</summary>
    public static readonly TimeSpan StoppableFor = TimeSpan.FromDays(7);
}

public static class FormerAddresses
{
    /// <summary>Those to which the account can still go back, the oldest first.</summary>
    public static IReadOnlyList<FormerAddress> StoppableAddresses(this Person person, DateTimeOffset now) =>
        [.. All(person).Where(former => former.At + FormerAddress.StoppableFor > now)];

    /// <summary>Notes the address there is as a former one.</summary>
    public static void LeaveAddress(this Person person, DateTimeOffset now) =>
        person.FormerAddressesJson = JsonSerializer.Serialize(person.StoppableAddresses(now).Append(new FormerAddress(person.Email, now, person.HasSecondFactor())));

    /// <summary>After the account went back to an address: the later ones are of no use for going back any more.</summary>
    public static void ForgetAddressesSince(this Person person, DateTimeOffset at, DateTimeOffset now) =>
        person.FormerAddressesJson = JsonSerializer.Serialize(person.StoppableAddresses(now).Where(former => former.At < at));

    private static FormerAddress[] All(Person person) =>
        person.FormerAddressesJson.Length == 0 ? [] : JsonSerializer.Deserialize<FormerAddress[]>(person.FormerAddressesJson)!;
}
