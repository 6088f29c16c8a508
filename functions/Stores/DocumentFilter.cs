using Portal.Domain;

namespace Portal.Stores;

/// <summary>Which documents of a dossier are asked for, within what the membership shows.</summary>
/// <param name="Folders">Those that are asked for and shown.</param>
/// <param name="IsAll">All sub-dossiers there are: then one list holds them together.</param>
/// <param name="Kinds">Null for all.</param>
/// <param name="From">Sent then or later.</param>
/// <param name="Until">Sent before then.</param>
public sealed record DocumentFilter(IReadOnlyList<Folder> Folders, bool IsAll, IReadOnlyList<DocumentKind>? Kinds, DocumentState? State, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>All that is in these sub-dossiers.</summary>
    public static DocumentFilter Of(IReadOnlyList<Folder> folders) => new(folders, folders.Count == Enum.GetValues<Folder>().Length, null, null, null, null);

    /// <summary>The lists that hold exactly these documents: one a sub-dossier, or one a kind in it.</summary>
    public IEnumerable<string> Lists => (IsAll, Kinds, State) is (true, null, null)
        ? [DocumentLists.PrefixOf()]
        : Folders.SelectMany(folder => Kinds is null
            ? [DocumentLists.PrefixOf(folder, state: State)]
            : Kinds.Where(kind => kind.Folders.Contains(folder)).Select(kind => DocumentLists.PrefixOf(folder, kind.Name, State)));

    /// <summary>Where in each list the documents that are asked for end.</summary>
    public string End => From is { } from ? DocumentLists.Until(from) : "~";

    /// <summary>Where to begin in each list: after what the previous page ended with, or with the newest that is asked for.</summary>
    public string Start(string? after)
    {
        var newest = Until is { } until ? DocumentLists.After(until) : "";
        return string.CompareOrdinal(after, newest) > 0 ? after! : newest;
    }

    public bool Holds(Document document) =>
        Folders.Contains(document.Folder)
        && (Kinds is null || Kinds.Any(kind => kind.Name == document.Kind))
        && (State is null || State == document.State)
        && (From is null || document.SentAt >= From)
        && (Until is null || document.SentAt < Until);
}
