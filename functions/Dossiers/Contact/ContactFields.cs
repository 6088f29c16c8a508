using System.Text.RegularExpressions;
using Portal.Accounts;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;

namespace Portal.Dossiers.Contact;

/// <summary>Contact details as they are typed. What is left out is empty.</summary>
public sealed partial record ContactFields(string? Street, string? PostalCode, string? City, string? Country, string? Phone, string? Email)
{
    public Validation Check() => new Validation()
        .OptionalLine(Street, "street", 120)
        .OptionalLine(PostalCode, "postalCode", 20)
        .OptionalLine(City, "city", 80)
        .OptionalLine(Country, "country", 60)
        .OptionalLine(Phone, "phone", 30)
        .Check(string.IsNullOrWhiteSpace(Phone) || Number().IsMatch(Phone.Trim()), "phone", "phone-invalid")
        .Check(string.IsNullOrWhiteSpace(Email) || PersonFields.IsEmail(Email.Trim()), "email", "email-invalid");

    public ContactDetails ToDetails() => new(Clean(Street), CleanPostalCode(), Clean(City), Clean(Country), Clean(Phone), Clean(Email));

    // 1234ab and 1234 AB are the same place.
    private string CleanPostalCode() => DutchPostalCode().Match(Clean(PostalCode)) is { Success: true } match ? $"{match.Groups[1].Value} {match.Groups[2].Value.ToUpperInvariant()}" : Clean(PostalCode);

    private static string Clean(string? text) => text is null ? "" : CleanText.Of(text).Trim();

    [GeneratedRegex(@"^[+(]?[0-9][0-9 ()\-./]{5,28}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex Number();

    [GeneratedRegex("^([1-9][0-9]{3}) ?([A-Za-z]{2})$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex DutchPostalCode();
}
