using Portal.Emulation.Functions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an app's entry point begins.</summary>
public class FunctionsApplication
{
    /// <summary>Takes its settings from the <see cref="Portal.Emulation.Functions.FunctionsHost"/> that runs the entry point.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(HostSession.Ambient, args);
}
