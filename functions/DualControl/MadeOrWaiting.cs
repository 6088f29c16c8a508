using Portal.Domain;

namespace Portal.DualControl;

/// <summary>What became of a change that somebody asked for.</summary>
/// <param name="Waiting">It waits for a colleague; null when it is made.</param>
public sealed record MadeOrWaiting(WaitingChange? Waiting)
{
    public static readonly MadeOrWaiting Made = new((WaitingChange?)null);
}
