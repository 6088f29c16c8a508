namespace Portal.Domain;

/// <summary>The tax years of the extension scheme. Returns over a year come in from the year after it until the end of April of the next.</summary>
public static class SchemeYears
{
    /// <summary>The first that can be named.</summary>
    public const int First = 2000;

    private const int LastMonth = 4;

    /// <summary>The newest whose returns can be filed.</summary>
    public static int Newest(DateOnly today) => today.Year - 1;

    /// <summary>The one whose end comes next.</summary>
    public static int Running(DateOnly today) => today.Month <= LastMonth ? today.Year - 2 : today.Year - 1;

    /// <summary>Those whose rows follow what happens in the dossiers: the running one, what is late of the one before it, or what comes early of the next.</summary>
    public static IReadOnlyList<int> Followed(DateOnly today) => [today.Year - 1, today.Year - 2];

    public static bool IsYear(int year, DateOnly today) => year >= First && year <= Newest(today);
}
