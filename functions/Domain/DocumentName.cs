using Portal.Platform;

namespace Portal.Domain;

/// <summary>How a document is called within a sentence: by its kind and subject, and by nothing twice.</summary>
public static class DocumentName
{
    /// <summary>'btw-aangifte BTW Q1-2026'; but 'Aangifte inkomstenbelasting 2025' where the kind stands in the subject.</summary>
    public static string InSentence(DocumentKind kind, string subject, Language language)
    {
        var name = kind.InSentenceIn(language);
        return subject.Contains(name, StringComparison.OrdinalIgnoreCase) ? subject : $"{name} {subject}";
    }
}
