using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Certificates;

namespace Portal.Platform.Vault;

/// <summary>The way to the vault, with the portal's identity.</summary>
/// <param name="transport">What carries the requests; HTTP when left out.</param>
public sealed class VaultConnection(Uri endpoint, TokenCredential credential, HttpPipelineTransport? transport = null)
{
    public Uri Endpoint => endpoint;

    public CertificateClient Certificates { get; } = new(endpoint, credential, With(new CertificateClientOptions(), transport));

    /// <summary>For what no client is at hand for.</summary>
    public HttpPipeline Pipeline { get; } = HttpPipelineBuilder.Build(With(new PlainOptions(), transport), new BearerTokenAuthenticationPolicy(credential, ScopeOf(endpoint)));

    // The same for every vault of a cloud: what comes after the vault's own name.
    private static string ScopeOf(Uri endpoint) => $"https://{endpoint.Host[(endpoint.Host.IndexOf('.', StringComparison.Ordinal) + 1)..]}/.default";

    private static TOptions With<TOptions>(TOptions options, HttpPipelineTransport? transport)
        where TOptions : ClientOptions
    {
        if (transport is not null) options.Transport = transport;
        return options;
    }

    private sealed class PlainOptions : ClientOptions;
}
