namespace Portal.Signing;

/// <summary>The signing events of the audit trail; docs/audit-events.md tells what each holds.</summary>
public static class SigningEvents
{
    public const string Consented = "signature-consented";
    public const string CodeSent = "signature-code-sent";
    public const string Signed = "document-signed";
    public const string Declined = "signature-declined";
    public const string Expired = "signing-expired";
    public const string AbsenceRecorded = "signer-absent";
    public const string AbsenceUndone = "signer-absence-undone";
    public const string Sealed = "document-sealed";
    public const string SealingFailed = "document-sealing-failed";
    public const string SealingAskedAgain = "document-sealing-asked-again";
    public const string DraftConfirmed = "draft-confirmed";
    public const string AdoptionConfirmed = "adoption-confirmed";
}
