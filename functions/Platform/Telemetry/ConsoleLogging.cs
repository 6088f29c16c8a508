using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Portal.Platform.Telemetry;

/// <summary>
/// Where log lines go when nobody takes telemetry. The worker leaves out the console, since its host used to tell the same; with
/// OpenTelemetry the host no longer does, and a function that failed was seen nowhere.
/// </summary>
public static class ConsoleLogging
{
    /// <summary>With a destination there is none: each line would be there twice, and be paid for twice.</summary>
    public static void AddConsoleInsteadOf(this ILoggingBuilder logging, IConfiguration configuration, string destination)
    {
        if (string.IsNullOrEmpty(configuration[destination])) logging.AddSimpleConsole(console => console.SingleLine = true);
    }
}
