using System.Globalization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>How a document is called within a sentence: by its kind, subject and period, and by nothing twice.</summary>
public static class DocumentName
{
    /// <summary>
    /// 'btw-aangifte Omzet over het 4e kwartaal van 2026'; but 'Aangifte inkomstenbelasting 2025' where the kind stands in the subject, and so does the year.
    /// </summary>
    /// <param name="period">As the portal keeps it, or what somebody typed.</param>
    public static string InSentence(DocumentKind kind, string subject, string? period, Language language)
    {
        var called = kind.InSentenceIn(language);
        var name = subject.Contains(called, StringComparison.OrdinalIgnoreCase) ? subject : $"{called} {subject}";
        return period is null || Says(subject, period) ? name : $"{name} {Over(period, language)}";
    }

    // A year is enough: who writes 'BTW Q4-2026' has said which quarter too.
    private static bool Says(string subject, string period) =>
        subject.Contains(ReturnPeriod.Parse(period) is { Start.Year: var year } ? year.ToString(CultureInfo.InvariantCulture) : period, StringComparison.OrdinalIgnoreCase);

    private static string Over(string period, Language language) => ReturnPeriod.Parse(period) is { } parsed
        ? $"{(language == Language.Nl ? "over" : "for")} {parsed.InWords(language)}"
        : $"({period})";
}
