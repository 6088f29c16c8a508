using System.ComponentModel.DataAnnotations;

namespace Portal.Platform;

/// <summary>Where the portal is met from outside, and where its built files lie.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Scheme, host and port without a path, e.g. <c>https://portal.example.nl</c>. Links in mails are built from it, never from the Host header.</summary>
    [Required(ErrorMessage = "The setting Portal:Origin is missing: the address at which clients reach the portal.")]
    public Uri Origin { get; set; } = null!;

    /// <summary>The folder with the portal's built files; when empty, <c>wwwroot</c> beside the program.</summary>
    public string Files { get; set; } = "";

    public bool IsHttps => Origin.Scheme == Uri.UriSchemeHttps;
}
