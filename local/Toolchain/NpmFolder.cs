namespace Portal.Local.Toolchain;

/// <summary>A folder with a package.json and its lock file.</summary>
internal sealed class NpmFolder(string path, NodeTools tools)
{
    private readonly string _modules = Path.Combine(path, "node_modules");

    private string Stamp => Path.Combine(_modules, ".installed");

    /// <summary>Installs exactly what the lock file says, unless that has been done.</summary>
    public async Task InstallAsync(Steps steps, string what, CancellationToken cancellation)
    {
        string wanted = Fingerprint.OfFile(Path.Combine(path, "package-lock.json"));
        if (Fingerprint.Matches(Stamp, wanted)) return;
        await steps.RunAsync($"Installing {what} (npm ci)", () => Npm(["ci", "--no-audit", "--no-fund"], cancellation));
        await File.WriteAllTextAsync(Stamp, wanted, cancellation);
    }

    /// <summary>Runs a script of package.json, unless it has been run on these sources.</summary>
    public async Task BuildAsync(Steps steps, string what, string result, CancellationToken cancellation)
    {
        string stamp = Path.Combine(_modules, ".built");
        string wanted = Fingerprint.OfSources(path);
        if (Fingerprint.Matches(stamp, wanted) && File.Exists(Path.Combine(path, result))) return;
        File.Delete(stamp);
        await steps.RunAsync($"Building {what} (npm run build)", () => Npm(["run", "build"], cancellation));
        await File.WriteAllTextAsync(stamp, wanted, cancellation);
    }

    private async Task Npm(string[] arguments, CancellationToken cancellation)
    {
        // npm starts whatever 'node' comes first on the PATH; that has to be the one that was found.
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = Path.GetDirectoryName(tools.Node) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["NO_UPDATE_NOTIFIER"] = "1",
        };
        var result = await Command.RunAsync(tools.Npm, arguments, path, environment, cancellation);
        if (result.ExitCode == 0) return;
        string said = string.Join("\n", result.LastLines(12).Select(line => "  " + line));
        throw new LocalException($"'npm {string.Join(' ', arguments)}' in {path} failed with exit code {result.ExitCode}. It said:\n{said}");
    }
}
