using Portal.Platform;

namespace Portal.Signing;

/// <summary>
/// Files that anyone has checked, so many at a time on each instance. A file is taken in only when its check is near: who waits has sent
/// nothing yet, and no more files lie on the disk than there are places.
/// </summary>
public sealed class VerificationTurns
{
    // For each core one file that is looked at and a few that come in meanwhile, which takes longer.
    private static readonly int Places = 4 * Environment.ProcessorCount;

    /// <summary>From the first byte of a file until its answer.</summary>
    public FairTurns Sending { get; } = new(Places, each: 2);

    /// <summary>The looking itself, which takes a core and twice the file in memory.</summary>
    public FairTurns Checking { get; } = new(Environment.ProcessorCount, each: Environment.ProcessorCount);
}
