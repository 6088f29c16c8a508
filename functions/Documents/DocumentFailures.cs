using Portal.Platform.Outcomes;

namespace Portal.Documents;

public static class DocumentFailures
{
    public static readonly Failure NotMultipart = new("not-multipart", 415);
    public static readonly Failure BrokenMultipart = new("broken-multipart", 400);
    public static readonly Failure UploadTooLarge = new("upload-too-large", 413);

    /// <summary>Not found clean by the scan for malware, or not yet.</summary>
    public static readonly Failure FileNotClean = new("file-not-clean", 409);

    public static readonly Failure NothingToPay = new("nothing-to-pay", 409);

    public static Failure File(string error) => Failures.InvalidInput("files", error);
}
