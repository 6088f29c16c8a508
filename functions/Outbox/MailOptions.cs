using System.ComponentModel.DataAnnotations;

namespace Portal.Outbox;

/// <summary>The Communication Services resource that sends the mails, and the addresses.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>For the stand-in; in Azure the managed identity is used with <see cref="Endpoint"/>.</summary>
    public string? ConnectionString { get; set; }

    public Uri? Endpoint { get; set; }

    [Required(ErrorMessage = "The setting Mail:Sender is missing: the address that mails come from.")]
    public string Sender { get; set; } = "";

    /// <summary>Where the office hears of approvals, rejections and questions.</summary>
    [Required(ErrorMessage = "The setting Mail:Office is missing: the address where the office hears what clients did.")]
    public string Office { get; set; } = "";

    /// <summary>Limits of Communication Services. These are the ones of a new domain of one's own; it raises them on request.</summary>
    [Range(1, 100_000, ErrorMessage = "The setting Mail:PerMinute has to be a number of mails.")]
    public int PerMinute { get; set; } = 30;

    [Range(1, 100_000, ErrorMessage = "The setting Mail:PerHour has to be a number of mails.")]
    public int PerHour { get; set; } = 100;

    /// <summary>Production only. Anywhere else mails go to <see cref="AllowList"/> alone.</summary>
    public bool ToAnyone { get; set; }

    /// <summary>Addresses, and domains as @example.nl, with commas.</summary>
    public string AllowList { get; set; } = "";

    public bool MaySendTo(string address) => ToAnyone || AllowList.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(allowed =>
        allowed.StartsWith('@') ? address.EndsWith(allowed, StringComparison.OrdinalIgnoreCase) : address.Equals(allowed, StringComparison.OrdinalIgnoreCase));

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
    private const string Colour = "^#[0-9A-Fa-f]{6}$";

    public string Name { get; set; } = "Bakker+Finance";

    /// <summary>Whom to call, in the letters; left out when empty.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Behind white letters.</summary>
    [RegularExpression(Colour, ErrorMessage = "The setting Firm:HeaderColour has to be a colour such as #123A2C.")]
    public string HeaderColour { get; set; } = "#123A2C";

    /// <summary>Behind white letters.</summary>
    [RegularExpression(Colour, ErrorMessage = "The setting Firm:ButtonColour has to be a colour such as #1C6A4A.")]
    public string ButtonColour { get; set; } = "#1C6A4A";

    /// <summary>On white.</summary>
    [RegularExpression(Colour, ErrorMessage = "The setting Firm:LinkColour has to be a colour such as #B4470B.")]
    public string LinkColour { get; set; } = "#B4470B";
}
