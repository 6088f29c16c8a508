using System.ComponentModel.DataAnnotations;

namespace Portal.Platform.Vault;

/// <summary>The key vault: the key that wraps Data Protection's keys, and the certificates.</summary>
public sealed class VaultOptions : IValidatableObject
{
    public const string Section = "Vault";

    public Uri? Endpoint { get; set; }

    /// <summary>Name of the key that wraps Data Protection's keys.</summary>
    [RegularExpression("^[0-9A-Za-z-]{1,127}$", ErrorMessage = "The setting Vault:WrapWith has to be the name of a key in the vault: letters, digits and hyphens.")]
    public string WrapWith { get; set; } = "data-protection";

    /// <summary>Says outright that there is no vault, as on a developer's machine: keys are kept as they are.</summary>
    public bool KeysInPlain { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is null && !KeysInPlain)
            yield return new ValidationResult("The vault is not set: give Vault:Endpoint (Azure), or Vault:KeysInPlain (local).");
        if (Endpoint is not (null or { IsAbsoluteUri: true, Scheme: "https" }))
            yield return new ValidationResult("The setting Vault:Endpoint has to be an address that starts with https.");
    }
}
