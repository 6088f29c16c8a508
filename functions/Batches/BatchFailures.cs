using Portal.Platform.Outcomes;

namespace Portal.Batches;

public static class BatchFailures
{
    public static readonly Failure Full = new("batch-full", 409);

    /// <summary>It is being read or placed, or is placed.</summary>
    public static readonly Failure RowFixed = new("batch-row-fixed", 409);

    public static readonly Failure Busy = new("batch-busy", 409);

    public static readonly Failure ZipUnreadable = Failures.InvalidInput("files", "zip-unreadable");

    public static readonly Failure ZipTooLarge = Failures.InvalidInput("files", "zip-too-large");

    public static readonly Failure TooManyFiles = Failures.InvalidInput("files", "batch-too-many-files");
}
