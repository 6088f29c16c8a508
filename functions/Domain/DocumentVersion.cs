using System.Globalization;

namespace Portal.Domain;

/// <summary>A version of a document: what tasks, mails, work items and a workflow are about. Written <c>{document}.{version}</c>, a key too.</summary>
public readonly record struct DocumentVersion(DocumentId Document, int Version)
{
    public static DocumentVersion Of(Document document) => new(document.Id, document.Version);

    /// <exception cref="FormatException">It was not written by <see cref="ToString"/>.</exception>
    public static DocumentVersion Parse(string text)
    {
        var dot = text.LastIndexOf('.');
        var document = dot < 0 ? null : DocumentId.Parse(text[..dot]);
        return new DocumentVersion(document ?? throw new FormatException($"'{text}' is no version of a document."), int.Parse(text.AsSpan(dot + 1), CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Document}.{Version}");
}
