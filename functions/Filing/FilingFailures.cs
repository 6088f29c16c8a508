using Portal.Platform.Outcomes;

namespace Portal.Filing;

public static class FilingFailures
{
    public static readonly Failure NotFailed = new("filing-not-failed", 409);
}
