using Portal.Platform.Outcomes;

namespace Portal.Domain;

public static class QuestionFailures
{
    public static readonly Failure Closed = new("question-closed", 409);
    public static readonly Failure ClosedTooLong = new("question-closed-too-long", 409);
    public static readonly Failure Full = new("question-full", 409);

    /// <summary>Nobody of the dossier can be reached through the portal.</summary>
    public static readonly Failure NobodyToAsk = new("nobody-to-ask", 409);
}
