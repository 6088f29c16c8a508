using Portal.Documents;
using Portal.Platform.Outcomes;

namespace Portal.Filing;

/// <summary>What the office reads of a filing that does not go by itself; from ErrorTexts.resx.</summary>
internal static class FilingTexts
{
    public static FilingStep NumberMissing => Step("filing-number-missing");

    public static FilingStep Altered => Step("filing-instance-altered");

    public static FilingStep SwitchedOff => Step("filing-switched-off");

    public static FilingStep Ambiguous => Step("filing-ambiguous");

    public static string Unlisted(IEnumerable<string> codes) => $"{ErrorTexts.For("filing-status-unlisted")} {string.Join(", ", codes)}.";

    public static string Late(Document document) => document.FilingCode is null ? ErrorTexts.For("filing-late") : $"{ErrorTexts.For("filing-late")} {Line(document)}";

    public static string Line(Document document) => $"{document.FilingCode}: {document.FilingText}";

    private static FilingStep Step(string code) => new(code, ErrorTexts.For(code));
}
