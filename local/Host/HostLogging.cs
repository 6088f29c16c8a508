using Microsoft.Extensions.Logging;

namespace Portal.Local.Host;

/// <summary>What the host itself says on the console; the app has logging of its own.</summary>
internal static class HostLogging
{
    // What a durable client is refused is told to the app, which is the one to log it; and so is what its activities fail of.
    public static ILoggerFactory Create() => LoggerFactory.Create(logging => logging
        .AddSimpleConsole(console => console.SingleLine = true)
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.DurableTask.Sidecar", LogLevel.None)
        .AddFilter("DurableTask.Core", LogLevel.None)
        // Its warnings are of messages that are put back or come too late, as they do all the time: whoever runs this can do nothing about them.
        .AddFilter("DurableTask.AzureStorage", LogLevel.Error)
        .AddFilter("Grpc", LogLevel.None));
}
