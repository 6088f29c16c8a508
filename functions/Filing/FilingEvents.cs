namespace Portal.Filing;

/// <summary>The filing events of the audit trail.</summary>
public static class FilingEvents
{
    public const string Sending = "return-sending";
    public const string Submitted = "return-submitted";
    public const string Moved = "return-moved";
    public const string Accepted = "return-accepted";
    public const string Failed = "return-filing-failed";
    public const string AskedAgain = "return-filing-asked-again";
}
