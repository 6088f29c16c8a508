using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Portal.Emulation.Functions.Hosting;

/// <summary>The app's configuration: environment variables, then the arguments, then what the host was started with.</summary>
internal static class HostConfiguration
{
    private const string EnvironmentKey = "AZURE_FUNCTIONS_ENVIRONMENT";

    public static string EnvironmentName(FunctionsHostOptions options) =>
        options.Settings.GetValueOrDefault(EnvironmentKey)
        ?? Environment.GetEnvironmentVariable(EnvironmentKey)
        ?? Environments.Development;

    public static void AddTo(WebApplicationBuilder builder, FunctionsHostOptions options, string[] args)
    {
        builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        Overlay(builder.Configuration, options);
    }

    /// <summary>Added again when the app has added its own sources, so that it stays on top.</summary>
    public static void Overlay(IConfigurationBuilder configuration, FunctionsHostOptions options)
    {
        configuration.AddInMemoryCollection([new("AzureWebJobsStorage", options.StorageConnectionString)]);
        configuration.AddInMemoryCollection(options.Settings);
    }
}
