using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Portal.Pdf;

/// <summary>One reader: the portal's own executable in its other mode. Ends when this is disposed, and when this process ends, however that does.</summary>
internal sealed class ReaderProcess : IDisposable
{
    // Of the machine's clock. A budget is processor time, since a busy machine must not make a good file look bad; the rest is for what waits for ever.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);
    private const long MostMemory = 768L * 1024 * 1024;

    // What a large file left is not for the next file to pay for.
    private const long MostKept = 256L * 1024 * 1024;

    private readonly Process _process;

    private volatile bool _isEnded;

    private ReaderProcess(Process process) => _process = process;

    /// <summary>Whether it can be asked again.</summary>
    public bool IsAlive => !_isEnded && !HasExited();

    public static ReaderProcess Start()
    {
        var start = new ProcessStartInfo(DotnetPath(), [typeof(ReaderProcess).Assembly.Location, ReaderProgram.Argument])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
        };
        // Nothing of what the portal knows: connection strings stand in its environment.
        var (home, temporary) = (Environment.GetEnvironmentVariable("HOME"), Path.GetTempPath());
        start.Environment.Clear();
        start.Environment["HOME"] = home ?? temporary;
        start.Environment["TMPDIR"] = temporary;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{MostMemory:X}";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The reader did not start.");
        // What the runtime says when a stack overflows are thousands of lines, which tell nobody anything.
        process.ErrorDataReceived += (_, line) => PassOn(line.Data);
        process.BeginErrorReadLine();
        return new ReaderProcess(process);
    }

    private static void PassOn(string? line)
    {
        if (line?.StartsWith(ReaderProgram.Notice, StringComparison.Ordinal) == true) Console.Error.WriteLine(line);
    }

    /// <returns>Null when the file was too much for the reader: it died, or took more time or memory than a file may.</returns>
    public async Task<PdfReply?> AskAsync(PdfTask task, Stream content, CancellationToken cancellation)
    {
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var guard = GuardAsync(answered.Token);
        try
        {
            var reply = await ExchangeAsync(task, content);
            if (Used().Memory > MostKept) End();
            return reply;
        }
        catch (Exception gone) when (gone is IOException or InvalidDataException or System.Text.Json.JsonException)
        {
            End();
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
        finally
        {
            await answered.CancelAsync();
            await guard;
        }
    }

    /// <summary>Kills it; whoever waits for its answer gets none.</summary>
    public void End()
    {
        _isEnded = true;
        try
        {
            _process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    private async Task<PdfReply> ExchangeAsync(PdfTask task, Stream content)
    {
        var (input, output) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        content.Position = 0;
        await PdfFrames.WriteAsync(input, new PdfQuestion(task, checked((int)content.Length)), CancellationToken.None);
        await content.CopyToAsync(input, CancellationToken.None);
        await input.FlushAsync(CancellationToken.None);
        return await PdfFrames.ReadAsync<PdfReply>(output, CancellationToken.None);
    }

    // A pipe does not hear of a cancellation; the end of the process ends what waits for it.
    private async Task GuardAsync(CancellationToken answered)
    {
        var (began, used) = (TimeProvider.System.GetTimestamp(), Used().Processor);
        using var look = new PeriodicTimer(Look);
        try
        {
            while (await look.WaitForNextTickAsync(answered))
            {
                var (processor, memory) = Used();
                if (processor - used < Budget && memory < MostMemory && TimeProvider.System.GetElapsedTime(began) < LongestWait) continue;
                End();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // It has answered, or was ended.
        }
    }

    private (TimeSpan Processor, long Memory) Used()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? default : (_process.TotalProcessorTime, _process.WorkingSet64);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended in between.
            return default;
        }
    }

    private bool HasExited()
    {
        try
        {
            return _process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    // The one that runs this very process, whatever its own executable is.
    private static string DotnetPath() => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
