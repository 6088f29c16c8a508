using System.Net.Mail;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>A person as the office writes one down, in a form or in a file.</summary>
/// <param name="Language">Dutch when left out.</param>
public sealed record PersonFields(string? Name, string? Email, string? Mobile, Language? Language)
{
    public const int MaxEmailLength = 254;
    public const int MaxNameLength = 200;

    /// <summary>The person with these fields, where nothing is wrong with them.</summary>
    /// <param name="added">The event of the first write.</param>
    public Person ToPerson(AuditEntry added, DateTimeOffset now) => new()
    {
        PartitionKey = added.Subject,
        RowKey = Person.Key,
        Name = Name!.Trim(),
        Email = Email!.Trim(),
        Mobile = string.IsNullOrWhiteSpace(Mobile) ? null : MobileNumber.Parse(Mobile),
        Language = Language ?? Platform.Language.Nl,
        CreatedAt = now,
        Pending = added,
    };

    public Validation Check() => new Validation()
        .Line(Name, "name", MaxNameLength)
        .Line(Email, "email", MaxEmailLength)
        .Check(string.IsNullOrWhiteSpace(Email) || IsEmail(Email.Trim()), "email", "email-invalid")
        .Check(string.IsNullOrWhiteSpace(Mobile) || MobileNumber.Parse(Mobile) is not null, "mobile", "mobile-invalid");

    internal static bool IsEmail(string value) => !PlainText.HasUnseen(value) && !CleanText.HasNoText(value)
        && MailAddress.TryCreate(value, out var address) && address.Address == value && address.Host.Contains('.', StringComparison.Ordinal);
}
