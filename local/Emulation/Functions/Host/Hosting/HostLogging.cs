using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Portal.Emulation.Functions.Hosting;

/// <summary>The app's own messages, and of the host and the frameworks only what needs attention.</summary>
internal static class HostLogging
{
    private static readonly string[] Noisy = ["Microsoft", "System", "Azure", "Portal.Emulation"];

    public static void AddTo(WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        foreach (string category in Noisy) builder.Logging.AddFilter(category, LogLevel.Warning);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
    }
}
