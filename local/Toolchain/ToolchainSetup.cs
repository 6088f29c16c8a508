namespace Portal.Local.Toolchain;

/// <summary>
/// Brings what is not .NET to where it can be used: Azurite installed, the portal built. Does nothing when all is there,
/// and works for one process at a time, so that several may ask at the same moment.
/// </summary>
public static class ToolchainSetup
{
    /// <exception cref="LocalException">Something is missing or fails.</exception>
    public static async Task<NodeTools> PrepareAzuriteAsync(Steps steps, CancellationToken cancellation = default)
    {
        var tools = await NodeTools.FindAsync(cancellation: cancellation);
        using var only = await Alone("azurite", steps, cancellation);
        await new NpmFolder(AzuriteFolder, tools).InstallAsync(steps, "Azurite", cancellation);
        return tools;
    }

    /// <returns>The folder with the portal's built files.</returns>
    /// <exception cref="LocalException">Something is missing or fails.</exception>
    public static async Task<string> PreparePortalAsync(Steps steps, CancellationToken cancellation = default)
    {
        var tools = await NodeTools.FindAsync(cancellation: cancellation);
        using var only = await Alone("portal", steps, cancellation);
        var portal = new NpmFolder(Repository.Path("portal"), tools);
        await portal.InstallAsync(steps, "the portal's packages", cancellation);
        await portal.BuildAsync(steps, "the portal", Path.Combine("dist", "index.html"), cancellation);
        return Repository.Path("portal", "dist");
    }

    internal static string AzuriteFolder => Repository.Path("local", "azurite");

    private static Task<FileLock> Alone(string what, Steps steps, CancellationToken cancellation) => FileLock.TakeAsync(
        Repository.Path("artifacts", what + ".lock"), () => steps.Tell($"Waiting for another process that prepares {what} …"), cancellation);
}
