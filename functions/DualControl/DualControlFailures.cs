using Portal.Domain;
using Portal.Platform.Outcomes;

namespace Portal.DualControl;

public static class DualControlFailures
{
    /// <summary>Who asked for it does not confirm it.</summary>
    public static readonly Failure NeedsColleague = new("needs-colleague", 403);

    /// <summary>The firm has set that only an administrator confirms.</summary>
    public static readonly Failure NeedsAdmin = new("needs-admin", 403);

    public static readonly Failure Ended = new("change-ended", 409);

    public static readonly Failure Lapsed = new("change-lapsed", 409);

    /// <summary>What it was to change has changed since.</summary>
    public static readonly Failure Overtaken = new("change-overtaken", 409);

    /// <summary>The item is done by confirming or declining the change.</summary>
    public static readonly Failure DecideInstead = new("decide-instead", 409);

    /// <param name="id">Of the one that is to be confirmed or declined first.</param>
    public static Failure AlreadyWaiting(ChangeId id) => new("change-waiting", 409) { Details = new Dictionary<string, object> { ["changeId"] = id.ToString() } };
}
