using System.ComponentModel.DataAnnotations;

namespace Portal.Platform.Storage;

/// <summary>The storage account of the documents: by endpoints and managed identity in Azure, by connection string on Azurite.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Section = "Storage";

    /// <summary>Azurite only; in Azure shared keys are switched off.</summary>
    public string? ConnectionString { get; set; }

    public Uri? TableEndpoint { get; set; }

    public Uri? BlobEndpoint { get; set; }

    /// <summary>The client id of the user-assigned managed identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>Stands before each table and container, so that several portals can share an account. Letters and digits.</summary>
    [RegularExpression("^[a-z][a-z0-9]{0,20}$", ErrorMessage = "The setting Storage:Prefix has to start with a letter and be at most 21 lower-case letters and digits.")]
    public string Prefix { get; set; } = "portal";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ConnectionString is null && (TableEndpoint is null || BlobEndpoint is null))
            yield return new ValidationResult("Storage is not set: give Storage:TableEndpoint and Storage:BlobEndpoint (Azure), or Storage:ConnectionString (Azurite).");
    }
}
