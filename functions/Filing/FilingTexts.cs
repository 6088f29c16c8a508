using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Platform.Workflows;

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

    /// <summary>Whether something was sent is not known to whoever gave up.</summary>
    public static FilingStep GivenUp(StepFailure why) => new(why.Code, $"{why.Text} {ErrorTexts.For("filing-look-first")}");

    /// <summary>Each time that it is filed anew it is another step.</summary>
    public static Step StepOf(string activity, Document document) =>
        new(DocumentVersion.Of(document).ToString(), $"{activity}|{document.FilingAttempt}");

    private static FilingStep Step(string code) => new(code, ErrorTexts.For(code));
}
