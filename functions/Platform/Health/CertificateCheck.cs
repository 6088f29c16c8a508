using System.Globalization;
using Azure.Security.KeyVault.Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Portal.Platform.Outcomes;
using Portal.Platform.Vault;

namespace Portal.Platform.Health;

/// <summary>How many days the certificates in the vault are still valid; the one that ends first is told of.</summary>
internal sealed class CertificateCheck(IOptions<VaultOptions> options, IServiceProvider services, TimeProvider clock) : IHealthCheck
{
    /// <summary>A PKIoverheid certificate takes its supplier some weeks.</summary>
    private const int DaysToRenew = 30;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (options.Value.Endpoint is null) return HealthCheckResult.Healthy();
        var certificates = services.GetRequiredService<VaultConnection>().Certificates;
        CertificateProperties? first = null;
        await foreach (var certificate in certificates.GetPropertiesOfCertificatesAsync(cancellationToken: cancellationToken))
        {
            if (certificate is { Enabled: true, ExpiresOn: not null } && (first is null || certificate.ExpiresOn < first.ExpiresOn)) first = certificate;
        }

        return first is null ? HealthCheckResult.Healthy() : ResultOf(first.Name, (int)Math.Floor((first.ExpiresOn!.Value - clock.GetUtcNow()).TotalDays));
    }

    private static HealthCheckResult ResultOf(string name, int days) => days switch
    {
        < 0 => HealthCheckResult.Unhealthy(Sentence("health-certificate-expired", name, days)),
        <= DaysToRenew => HealthCheckResult.Degraded(Sentence("health-certificate-expires", name, days)),
        _ => HealthCheckResult.Healthy(Sentence("health-certificate-valid", name, days)),
    };

    private static string Sentence(string code, string name, int days) => string.Format(CultureInfo.InvariantCulture, ErrorTexts.For(code), name, days);
}
