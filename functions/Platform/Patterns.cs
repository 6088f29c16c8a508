namespace Portal.Platform;

/// <summary>
/// For every regular expression over text of others. None of them needs a thousandth of it; one that would go back over its text again
/// and again ends there, and not when its caller has long gone.
/// </summary>
public static class Patterns
{
    public const int Milliseconds = 1000;
}
