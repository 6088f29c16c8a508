using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Health;

[JsonConverter(typeof(CamelCaseEnumConverter<HealthState>))]
public enum HealthState
{
    Ok,
    Failing,
}

/// <summary>For the office: each thing that the portal leans on, looked at now. Always answered; what fails is said in it.</summary>
public sealed class GetOfficeHealth(HealthCheckService checks)
{
    /// <param name="Detail">A sentence for people, on what fails or soon will.</param>
    public sealed record Item(string Name, HealthState State, string? Detail);

    [Function(nameof(GetOfficeHealth)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/health")] HttpRequest http, CancellationToken cancellation)
    {
        var report = await checks.CheckHealthAsync(cancellation);
        return Respond.Json(new Page<Item>([.. report.Entries.Select(entry => ItemOf(entry.Key, entry.Value))]));
    }

    // What an exception says is for the log, where the library has put it.
    private static Item ItemOf(string name, HealthReportEntry entry) => new(
        name,
        entry.Status == HealthStatus.Unhealthy ? HealthState.Failing : HealthState.Ok,
        entry.Exception is null ? entry.Description : ErrorTexts.For("health-check-failed"));
}
