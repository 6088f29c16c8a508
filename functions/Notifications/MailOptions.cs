using System.ComponentModel.DataAnnotations;

namespace Portal.Notifications;

/// <summary>The Communication Services resource that sends the mails, and the addresses.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>For the emulated service; in Azure the managed identity is used with <see cref="Endpoint"/>.</summary>
    public string? ConnectionString { get; set; }

    public Uri? Endpoint { get; set; }

    [Required(ErrorMessage = "The setting Mail:Sender is missing: the address that mails come from.")]
    public string Sender { get; set; } = "";

    /// <summary>Where the office hears of approvals, rejections and questions.</summary>
    [Required(ErrorMessage = "The setting Mail:Office is missing: the address where the office hears what clients did.")]
    public string Office { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString is null && Endpoint is null)
            yield return new ValidationResult("Mail is not set: give Mail:Endpoint (Azure), or Mail:ConnectionString (local).");
    }
}

/// <summary>The firm as clients know it.</summary>
public sealed class FirmOptions
{
    public const string Section = "Firm";

    public string Name { get; set; } = "Bakker+Finance";

    /// <summary>Whom to call, in the letters; left out when empty.</summary>
    public string Phone { get; set; } = "";
}
