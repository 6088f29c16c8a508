using System.ComponentModel.DataAnnotations;

namespace Portal.Platform;

/// <summary>Where the portal is met from outside, and where its built files lie.</summary>
public sealed class PortalOptions : IValidatableObject
{
    public const string Section = "Portal";

    /// <summary>Scheme, host and port without a path, e.g. <c>https://portal.example.nl</c>. Links in mails are built from it, never from the Host header.</summary>
    [Required(ErrorMessage = "The setting Portal:Origin is missing: the address at which clients reach the portal.")]
    public Uri Origin { get; set; } = null!;

    /// <summary>The folder with the portal's built files; when empty, <c>wwwroot</c> beside the program.</summary>
    public string Files { get; set; } = "";

    /// <summary>False also when there is no origin: the check of the settings asks for every property before it says what is missing.</summary>
    public bool IsHttps => Origin is { IsAbsoluteUri: true } && Origin.Scheme == Uri.UriSchemeHttps;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Origin is not { IsAbsoluteUri: true, PathAndQuery: "/", Scheme: "http" or "https" })
            yield return new ValidationResult("The setting Portal:Origin has to be an address without a path, such as https://portal.example.nl.");
    }
}
