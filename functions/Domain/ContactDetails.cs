using System.Text.Json;

namespace Portal.Domain;

/// <summary>Where and how a person or organisation is reached, as the office has it on record. Empty for what is not known.</summary>
public sealed record ContactDetails(string Street, string PostalCode, string City, string Country, string Phone, string Email)
{
    public static readonly ContactDetails None = new("", "", "", "", "", "");

    public static ContactDetails Of(string? json) => json is null ? None : JsonSerializer.Deserialize<ContactDetails>(json)!;

    /// <summary>The names of the fields that differ, by the API's names.</summary>
    public IReadOnlyList<string> DifferencesFrom(ContactDetails other) => [.. Fields.Zip(other.Fields).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => pair.First.Name)];

    private (string Name, string Value)[] Fields =>
        [("street", Street), ("postalCode", PostalCode), ("city", City), ("country", Country), ("phone", Phone), ("email", Email)];
}

/// <summary>What a client says the details should be; it counts when the office takes it over.</summary>
/// <param name="Id">Another each time.</param>
public sealed record ContactProposal(string Id, ContactDetails Contact, string By, DateTimeOffset At);
