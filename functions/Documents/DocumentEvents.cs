namespace Portal.Documents;

/// <summary>The document events of the audit trail.</summary>
public static class DocumentEvents
{
    public const string Placed = "document-placed";
    public const string FoundClean = "document-found-clean";
    public const string FoundMalicious = "document-found-malicious";
    public const string Replaced = "document-replaced";
    public const string Withdrawn = "document-withdrawn";
    public const string DeadlineSet = "deadline-set";
    public const string PaymentSet = "invoice-payment-set";
    public const string PaymentReferenceSet = "payment-reference-set";
    public const string MarkedPaid = "marked-paid";
    public const string MarkedUnpaid = "marked-unpaid";
    public const string RemarkSet = "figure-remark-set";
    public const string ArchiveDownloaded = "archive-downloaded";
    public const string Opened = "document-opened";
    public const string FileRead = "file-read";
    public const string FileDownloaded = "file-downloaded";
}
