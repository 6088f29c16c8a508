using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Portal.Filing.Digipoort;
using Portal.Platform.Outcomes;
using Portal.Platform.Vault;

namespace Portal.Filing;

/// <summary>Whether Digipoort answers and how long the firm's certificate is still valid; or that nothing is filed here.</summary>
public sealed class DigipoortCheck(IOptions<DigipoortOptions> options, DigipoortClient digipoort, KeptCertificate identity, TimeProvider clock) : IHealthCheck
{
    /// <summary>A PKIoverheid certificate takes its supplier some weeks.</summary>
    private const int DaysToRenew = 30;

    // Nobody's: the question is whether there is an answer, not which.
    private const string NoReference = "00000000-0000-0000-0000-000000000000";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.Submit) return HealthCheckResult.Healthy(ErrorTexts.For("health-filing-off"));
        var certificate = await identity.CurrentAsync(cancellationToken);
        var days = (int)Math.Floor((certificate.NotAfter.ToUniversalTime() - clock.GetUtcNow().UtcDateTime).TotalDays);
        if (days < 0) return HealthCheckResult.Unhealthy(Sentence("health-filing-certificate-expired", days));
        var answer = await digipoort.StatusesAsync(NoReference, cancellationToken);
        // A refusal is an answer too.
        if (answer.Problem is { LeavesDoubt: true } problem) return HealthCheckResult.Unhealthy(ErrorTexts.For($"health-{problem.Code}"));
        return days <= DaysToRenew ? HealthCheckResult.Degraded(Sentence("health-filing-certificate", days)) : HealthCheckResult.Healthy();
    }

    private static string Sentence(string code, int days) => string.Format(CultureInfo.InvariantCulture, ErrorTexts.For(code), days);
}
