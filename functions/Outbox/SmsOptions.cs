using System.ComponentModel.DataAnnotations;

namespace Portal.Outbox;

/// <summary>The Communication Services resource that sends the text messages.</summary>
public sealed class SmsOptions : IValidatableObject
{
    public const string Section = "Sms";

    /// <summary>For the stand-in; in Azure the managed identity is used with <see cref="Endpoint"/>.</summary>
    public string? ConnectionString { get; set; }

    public Uri? Endpoint { get; set; }

    /// <summary>The name a phone shows. In the Netherlands a name of letters and digits needs no registration; it is 11 characters at most.</summary>
    [RegularExpression("^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$", ErrorMessage = "The setting Sms:Sender has to be 1 to 11 letters and digits, with at least one letter.")]
    public string Sender { get; set; } = "BakkerFin";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString is null && Endpoint is null)
            yield return new ValidationResult("SMS is not set: give Sms:Endpoint (Azure), or Sms:ConnectionString (local).");
    }
}
