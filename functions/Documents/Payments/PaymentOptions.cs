using System.ComponentModel.DataAnnotations;
using Portal.Domain;

namespace Portal.Documents.Payments;

/// <summary>Where clients pay. The portal itself pays nothing.</summary>
public sealed class PaymentOptions : IValidatableObject
{
    public const string Section = "Payments";

    /// <summary>Of the tax authority: as belastingdienst.nl tells it.</summary>
    public string TaxIban { get; set; } = "NL86INGB0002445588";

    [StringLength(70, MinimumLength = 1, ErrorMessage = "The setting Payments:TaxName has to be a name of at most 70 characters.")]
    public string TaxName { get; set; } = "Belastingdienst";

    /// <summary>Of the firm, for its invoices; without it nothing is said of how they are paid.</summary>
    public string FirmIban { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Iban.IsValid(TaxIban)) yield return new ValidationResult("The setting Payments:TaxIban is no IBAN, without spaces.");
        if (FirmIban.Length > 0 && !Iban.IsValid(FirmIban)) yield return new ValidationResult("The setting Payments:FirmIban is no IBAN, without spaces.");
    }
}
