namespace Portal.Batches.Reading;

/// <summary>A sign that a document is of a dossier, of a kind or over a period.</summary>
/// <param name="Value">An id, the name of a kind, or a period as the portal writes it.</param>
/// <param name="Certainty">From 0 to 1; 1 is what an XBRL instance says.</param>
/// <param name="Reason">A code of <see cref="Reasons"/>.</param>
public sealed record Evidence(string Value, double Certainty, string Reason);

/// <summary>All that a file and its name tell. No number that was found is kept: it may be a BSN.</summary>
/// <param name="Stem">The words of the file's name, in lower case: what belongs together is often called the same.</param>
public sealed record FileFacts(
    string Stem, IReadOnlyList<Evidence> Dossiers, IReadOnlyList<Evidence> Kinds, IReadOnlyList<Evidence> Periods)
{
    public static FileFacts None { get; } = new("", [], [], []);

    public FileFacts And(FileFacts other) =>
        new(Stem, [.. Dossiers, .. other.Dossiers], [.. Kinds, .. other.Kinds], [.. Periods, .. other.Periods]);
}

/// <summary>Why something is proposed; the portal has the words for each.</summary>
public static class Reasons
{
    public const string Instance = "instance";
    public const string VatNumberInText = "text-vat-number";
    public const string NumberInText = "text-number";
    public const string KvkNumberInText = "text-kvk-number";
    public const string NameInText = "text-name";
    public const string Text = "text";
    public const string NumberInFileName = "file-name-number";
    public const string NameInFileName = "file-name-name";
    public const string PartOfNameInFileName = "file-name-part";
    public const string FileName = "file-name";
    public const string ByHand = "by-hand";

    /// <summary>One thing says this and another that.</summary>
    public const string Contradiction = "contradiction";
}
