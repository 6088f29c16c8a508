using Portal.Platform.Outcomes;

namespace Portal.Domain;

public static class ApprovalFailures
{
    public static readonly Failure AlreadyDecided = new("already-decided", 409);
    public static readonly Failure AlreadyFiled = new("already-filed", 409);
    public static readonly Failure AlreadySigned = new("already-signed", 409);
    public static readonly Failure Expired = new("signing-expired", 409);
    public static readonly Failure NotOpen = new("not-open", 409);
    public static readonly Failure NothingToSee = new("nothing-to-see", 409);
    public static readonly Failure Replaced = new("replaced", 409);
    public static readonly Failure Withdrawn = new("withdrawn", 409);
}
