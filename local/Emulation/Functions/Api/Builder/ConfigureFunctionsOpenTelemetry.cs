using OpenTelemetry;

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry;

/// <summary>Joins the app's telemetry to that of the Functions host.</summary>
public static class ConfigureFunctionsOpenTelemetry
{
    /// <summary>Adds nothing locally: there is no second process whose traces to go on with.</summary>
    public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder) => builder;
}
