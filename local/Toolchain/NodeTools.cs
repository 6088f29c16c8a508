using System.ComponentModel;

namespace Portal.Local.Toolchain;

/// <summary>Node and the npm that came with it, as found on the PATH.</summary>
public sealed class NodeTools
{
    private const int Oldest = 20;
    private const string HowToGet = "Install Node 20 or later from nodejs.org or with your package manager; npm comes with it.";

    private NodeTools(string node, string npm, string version)
    {
        Node = node;
        Npm = npm;
        Version = version;
    }

    public string Node { get; }

    public string Npm { get; }

    public string Version { get; }

    /// <param name="searchPath">The PATH to look in; that of this process when left out.</param>
    /// <exception cref="LocalException">Node or npm is missing, or Node is too old.</exception>
    public static async Task<NodeTools> FindAsync(string? searchPath = null, CancellationToken cancellation = default)
    {
        searchPath ??= Environment.GetEnvironmentVariable("PATH") ?? "";
        string node = Locate("node", searchPath)
            ?? throw new LocalException($"Node was not found on the PATH; Azurite and the portal need it. {HowToGet}");
        string npm = Locate("npm", searchPath)
            ?? throw new LocalException($"npm was not found on the PATH, though Node was ({node}). {HowToGet}");
        string version = await VersionOf(node, cancellation);
        if (!int.TryParse(version.Split('.')[0], out int major) || major < Oldest)
            throw new LocalException($"Node {version} ({node}) is too old. {HowToGet}");
        return new NodeTools(node, npm, version);
    }

    private static string? Locate(string name, string searchPath)
    {
        string[] names = OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : [name];
        return searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists);
    }

    private static async Task<string> VersionOf(string node, CancellationToken cancellation)
    {
        try
        {
            var result = await Command.RunAsync(node, ["--version"], Environment.CurrentDirectory, cancellation: cancellation);
            return result.Output.Trim().TrimStart('v');
        }
        catch (Win32Exception exception)
        {
            throw new LocalException($"{node} cannot be started: {exception.Message}. {HowToGet}", exception);
        }
    }
}
