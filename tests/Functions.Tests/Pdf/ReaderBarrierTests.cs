using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Portal.Pdf;
using Portal.Testing;

namespace Portal.Functions.Tests.Pdf;

/// <summary>What a process that reads the files of others cannot do, however it was taken over.</summary>
public sealed class ReaderBarrierTests
{
    [Fact]
    public void Behind_the_barrier_no_connection_is_opened_no_program_started_and_nobody_else_ended()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (port, self) = (((IPEndPoint)listener.LocalEndpoint).Port, Environment.ProcessId);
        using var other = Process.Start("sleep", "600");
        try
        {
            var (connecting, starting, ending) = BehindTheBarrier(
                () => new TcpClient().Connect(IPAddress.Loopback, port), () => Process.Start("true").Dispose(), () => other.Kill());
            Assert.Equal(SocketError.AccessDenied, Assert.IsType<SocketException>(connecting).SocketErrorCode);
            Assert.NotNull(starting);
            Assert.NotNull(ending);
            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }

        // The other threads of this process have given up nothing.
        using var here = new TcpClient();
        here.Connect(IPAddress.Loopback, port);
        Assert.True(here.Connected);
        Assert.Equal(self, Environment.ProcessId);
    }

    [Fact]
    public async Task A_reader_is_behind_it_with_every_thread()
    {
        await Eventually.HoldsAsync("a reader all of whose threads are behind the barrier", async () =>
        {
            // Those of other tests come and go, and one that has just begun may not have got to it.
            await PdfReaders.ErrorOfAsync(new MemoryStream(Pdfs.WithPages(1)), toBeSigned: false, "tests", CancellationToken.None);
            return Directory.GetDirectories("/proc").Where(IsReader).Select(StatusOfThreads).Any(AllBehind);
        });
    }

    private static bool AllBehind(List<string> threads) =>
        threads.Count > 0 && threads.All(status => status.Contains("NoNewPrivs:\t1\nSeccomp:\t2\n", StringComparison.Ordinal));

    private static List<string> StatusOfThreads(string process)
    {
        try
        {
            return [.. Directory.GetDirectories(Path.Combine(process, "task")).Select(thread => Read(thread, "status"))];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static bool IsReader(string process) => Read(process, "cmdline").TrimEnd('\0').EndsWith("\0" + ReaderProgram.Argument, StringComparison.Ordinal);

    private static string Read(string process, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, name));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static (Exception? First, Exception? Second, Exception? Third) BehindTheBarrier(Action first, Action second, Action third)
    {
        (Exception?, Exception?, Exception?) outcome = default;
        var isRaised = false;
        // A thread of its own, which ends with the barrier: a pool would give it to whatever comes next.
        var thread = new Thread(() =>
        {
            isRaised = ReaderBarrier.TryRaise(flags: 0);
            outcome = (Record.Exception(first), Record.Exception(second), Record.Exception(third));
        });
        thread.Start();
        thread.Join();
        Assert.True(isRaised);
        return outcome;
    }
}
