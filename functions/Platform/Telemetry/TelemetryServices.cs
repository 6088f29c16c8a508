using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Portal.Platform.Telemetry;

internal static class TelemetryServices
{
    /// <summary>Where telemetry goes; without it nothing is sent. The name is the platform's, since the Functions host reads it too.</summary>
    public const string Destination = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    // The function's own span and the engine's, and the calls to storage and mail.
    private static readonly string[] Sources = [Tracing.Source.Name, "Microsoft.Azure.Functions.Worker", "Microsoft.DurableTask", "System.Net.Http"];

    // Their warnings are enough. The last one tells of each request with its whole address, in which the office's searches stand:
    // named in full, so that no setting that asks for more of Microsoft.AspNetCore brings it back.
    private static readonly string[] Quiet = ["Microsoft", "System", "Azure", "Microsoft.AspNetCore.Hosting.Diagnostics"];

    public static void AddPortalTelemetry(this FunctionsApplicationBuilder builder)
    {
        builder.Logging.AddConsoleInsteadOf(builder.Configuration, Destination);
        foreach (var category in Quiet) builder.Logging.AddFilter(category, LogLevel.Warning);
        var telemetry = builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(Sources).AddProcessor(new UrlRedaction()));
        if (builder.Configuration[Destination] is { Length: > 0 } destination) telemetry.SendTo(destination, builder.Configuration["Storage:ClientId"]);
    }

    // After the redaction: processors run in the order in which they were added.
    private static void SendTo(this IOpenTelemetryBuilder telemetry, string destination, string? clientId) => telemetry.UseAzureMonitorExporter(options =>
    {
        options.ConnectionString = destination;
        options.Credential = ManagedIdentity.Of(clientId);
        // Every trace: thinned out by the second, a click could be kept and what follows from it lost. The workspace's daily cap bounds the cost.
        options.TracesPerSecond = null;
        options.SamplingRatio = 1;
        // A warning is never thinned out with the traces: the alerts count them.
        options.EnableTraceBasedLogsSampler = false;
        options.EnableLiveMetrics = false;
    });
}
