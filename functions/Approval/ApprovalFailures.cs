using Portal.Platform.Outcomes;

namespace Portal.Approval;

public static class ApprovalFailures
{
    public static readonly Failure AlreadyDecided = new("already-decided", 409);
    public static readonly Failure NotOpen = new("not-open", 409);
}
