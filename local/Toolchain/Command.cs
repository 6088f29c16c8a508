using System.Collections.Concurrent;
using System.Diagnostics;

namespace Portal.Local.Toolchain;

/// <summary>How a command ended, and what it wrote.</summary>
public sealed record CommandResult(int ExitCode, string Output)
{
    public IEnumerable<string> LastLines(int count) =>
        Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(count);
}

internal static class Command
{
    /// <summary>Runs a command to its end. When cancelled, ends it with all that it started.</summary>
    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancellation = default)
    {
        var start = Start(program, arguments, folder);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = new Process { StartInfo = start };
        var lines = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await EndOf(process, cancellation);
        return new CommandResult(process.ExitCode, string.Join('\n', lines));
    }

    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments, string folder) => new(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    private static async Task EndOf(Process process, CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
