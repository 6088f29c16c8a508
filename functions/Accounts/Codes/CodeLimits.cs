using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// How many codes a person was sent and how many they typed wrongly, for whatever purpose: who has twelve documents to sign has no more
/// tries than who has one. Written in one transaction with the code that it counts.
/// </summary>
public sealed class CodeLimits : Row
{
    public const string Key = "limits";

    private const int MostADay = 10;
    private const int MostWrong = 5;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(15);

    public DateTimeOffset DayStartedAt { get; set; }

    public int SentThisDay { get; set; }

    public int Wrong { get; set; }

    public DateTimeOffset? ClosedUntil { get; set; }

    /// <summary>That the person's codes are closed; null when they are not.</summary>
    public Failure? RefusalAt(DateTimeOffset now) => ClosedUntil > now ? AccountFailures.TooManyAttempts(ClosedUntil.Value - now) : null;

    /// <summary>Counts a code that is sent, or says that there were enough today.</summary>
    public Failure? Send(DateTimeOffset now)
    {
        if (DayStartedAt + Day <= now) (DayStartedAt, SentThisDay) = (now, 0);
        if (SentThisDay >= MostADay) return AccountFailures.CodeSentRecently(DayStartedAt + Day - now);
        SentThisDay++;
        return null;
    }

    /// <summary>Counts a try.</summary>
    /// <returns>That the person's codes are closed, when this was the wrong one too many.</returns>
    public Failure? Count(bool isRight, DateTimeOffset now)
    {
        Wrong = isRight ? 0 : Wrong + 1;
        if (Wrong < MostWrong) return null;
        (Wrong, ClosedUntil) = (0, now + ClosedFor);
        return RefusalAt(now);
    }
}
