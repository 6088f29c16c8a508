using System.ComponentModel.DataAnnotations;

namespace Portal.Signing;

/// <summary>How long a request to sign lasts.</summary>
public sealed class SigningOptions
{
    public const string Section = "Signing";

    /// <summary>Whole days after the one on which it was sent; 0 for no end.</summary>
    [Range(0, 3650, ErrorMessage = "The setting Signing:ExpiresAfterDays has to be a number of days, 0 to 3650; 0 for never.")]
    public int ExpiresAfterDays { get; set; } = 90;
}
