using Portal.Domain;

namespace Portal.Documents;

/// <summary>Whether something scans what is uploaded, such as Defender for Storage.</summary>
public sealed class ScanOptions
{
    public const string Section = "Scan";

    /// <summary>Keeps a document from clients until each of its files has been found clean.</summary>
    public bool HoldUploads { get; set; }

    /// <summary>Of what is uploaded now.</summary>
    public ScanState FirstState => HoldUploads ? ScanState.Waiting : ScanState.None;
}
