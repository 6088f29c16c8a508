namespace Portal.Benchmarks.Attacks;

/// <summary>
/// Processor time and memory of a portal in a process of its own and of the processes in which it reads PDFs. Its storage is a process
/// too, and not counted: it stands in for what Azure has elsewhere.
/// </summary>
internal sealed class PortalMeter(Func<int> portal)
{
    // How the portal starts its readers.
    private const string Reader = "Portal.Functions.dll";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // A tenth of a core: its timers and its queues take less.
    private static readonly TimeSpan Idle = Pause / 10;
    private const int QuietLooks = 3;
    private const int MostLooks = 2_400;

    private int Portal => portal();

    public Measured Begin() => new(this);

    /// <summary>Until it has little to do for most of a second; ten minutes at most.</summary>
    public async Task QuietAsync()
    {
        for (var (looks, quiet) = (0, 0); quiet < QuietLooks && looks < MostLooks; looks++)
        {
            var before = Processor();
            await Task.Delay(Pause);
            quiet = Processor() - before < Idle ? quiet + 1 : 0;
        }
    }

    private TimeSpan Processor() =>
        Readers().Aggregate(ProcFiles.ProcessorOf(Portal), (sum, reader) => sum + ProcFiles.ProcessorOf(reader));

    private IEnumerable<int> Readers() =>
        ProcFiles.ChildrenOf(Portal).Where(child => ProcFiles.CommandOf(child).Contains(Reader, StringComparison.Ordinal));

    /// <summary>What the portal takes from when it was made until it is disposed.</summary>
    public sealed class Measured : IAsyncDisposable
    {
        private readonly PortalMeter _meter;
        private readonly TimeSpan _before;
        private readonly Dictionary<int, TimeSpan> _idle;
        private readonly CancellationTokenSource _end = new();
        private readonly Task _watching;

        public Measured(PortalMeter meter)
        {
            _meter = meter;
            _idle = meter.Readers().ToDictionary(reader => reader, ProcFiles.ProcessorOf);
            foreach (var process in _idle.Keys.Append(meter.Portal)) ProcFiles.ForgetPeakOf(process);
            _before = meter.Processor();
            _watching = WatchAsync();
        }

        public TimeSpan Processor => _meter.Processor() - _before;

        public long Peak => ProcFiles.PeakOf(_meter.Portal);

        /// <summary>As it was seen twenty times a second.</summary>
        public long PeakOfReader { get; private set; }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _watching;
            _end.Dispose();
        }

        private async Task WatchAsync()
        {
            using var look = new PeriodicTimer(Look);
            while (!_end.IsCancellationRequested)
            {
                foreach (var reader in _meter.Readers().Where(IsAtWork)) PeakOfReader = Math.Max(PeakOfReader, ProcFiles.PeakOf(reader));
                await look.WaitForNextTickAsync();
            }
        }

        // One that waits for its next file takes nothing.
        private bool IsAtWork(int reader) =>
            !_idle.TryGetValue(reader, out var before) || ProcFiles.ProcessorOf(reader) - before > Look / 2;
    }
}
