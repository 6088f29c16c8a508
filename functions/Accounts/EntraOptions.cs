using System.ComponentModel.DataAnnotations;

namespace Portal.Accounts;

/// <summary>Who issues the office's tokens. Read by Microsoft.Identity.Web itself; stated here so that a missing one stops the start.</summary>
public sealed class EntraOptions
{
    public const string Section = "AzureAd";

    [Required(ErrorMessage = "The setting AzureAd:Instance is missing: the address of Entra ID, https://login.microsoftonline.com/.")]
    public string Instance { get; set; } = "";

    [Required(ErrorMessage = "The setting AzureAd:TenantId is missing: the Entra tenant of the office.")]
    public string TenantId { get; set; } = "";

    /// <summary>May be empty as long as the app registration has not been made; staff cannot sign in until then.</summary>
    public string ClientId { get; set; } = "";

    [Required(ErrorMessage = "The setting AzureAd:Audience is missing: what the office's tokens are issued for, api://<client id>.")]
    public string Audience { get; set; } = "";

    /// <summary>Of an authority on this machine that stands in for Entra ID; with it go the two below.</summary>
    public string? MetadataAddress { get; set; }

    public string? Authority { get; set; }

    public string? ValidIssuer { get; set; }

    /// <summary>Where the office signs in: v2.0 of the tenant's authority.</summary>
    public Uri SignInAuthority() => new(Authority ?? $"{Instance.TrimEnd('/')}/{TenantId}/v2.0");
}
