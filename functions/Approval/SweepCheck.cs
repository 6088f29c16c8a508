using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Platform.Outcomes;

namespace Portal.Approval;

/// <summary>Whether the sweep still runs: without it, what a crash left behind is not mended.</summary>
public sealed class SweepCheck(SweepLog sweeps, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await sweeps.LastAsync(cancellationToken) is { } last && clock.GetUtcNow() - last.EndedAt < LateAfter
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(ErrorTexts.For("health-sweep-late"));
}
