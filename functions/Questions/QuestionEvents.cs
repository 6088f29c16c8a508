namespace Portal.Questions;

/// <summary>The events of conversations in the audit trail.</summary>
public static class QuestionEvents
{
    public const string Asked = "question-asked";
    public const string Answered = "question-answered";
    public const string Closed = "question-closed";
    public const string Reopened = "question-reopened";
    public const string AttachmentDownloaded = "attachment-downloaded";
}
