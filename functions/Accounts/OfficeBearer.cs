using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Portal.Platform.Http;

namespace Portal.Accounts;

/// <summary>The office's bearer tokens, checked by Microsoft.Identity.Web against Entra ID (section AzureAd).</summary>
internal static class OfficeBearer
{
    /// <summary>Where the office's pages are.</summary>
    public const string Pages = "/kantoor";

    public static void AddOfficeBearer(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        // The authority's address ends in /v2.0; its other endpoints stand beside that.
        authentication.Services.AddSingleton(provider => new PageConnection(Pages, new Uri(provider.GetRequiredService<IOptions<EntraOptions>>().Value.SignInAuthority(), ".")));
        var entra = configuration.GetSection(EntraOptions.Section);
        authentication.AddMicrosoftIdentityWebApi(entra, Schemes.Office);
        if (entra["MetadataAddress"] is { Length: > 0 } address) authentication.Services.TrustOnThisMachine(new Uri(address), entra);
    }

    // An authority on this machine stands in for Entra ID. Identity.Web's issuer check knows only Entra's own names, hence the
    // plain one; that the address is a loopback one keeps this from ever opening a portal that others can reach.
    private static void TrustOnThisMachine(this IServiceCollection services, Uri metadata, IConfigurationSection entra)
    {
        if (!metadata.IsLoopback) throw new InvalidOperationException("The setting AzureAd:MetadataAddress is for an authority on this machine only; leave it out to use Entra ID.");
        // Before the scheme is completed, and after: Identity.Web sets its issuer check in between.
        services.Configure<JwtBearerOptions>(Schemes.Office, options =>
        {
            options.Authority = entra["Authority"];
            options.MetadataAddress = metadata.ToString();
            options.RequireHttpsMetadata = false;
        });
        services.PostConfigure<JwtBearerOptions>(Schemes.Office, options =>
        {
            options.TokenValidationParameters.IssuerValidator = null;
            options.TokenValidationParameters.ValidIssuer = entra["ValidIssuer"] ?? entra["Authority"];
        });
    }
}
