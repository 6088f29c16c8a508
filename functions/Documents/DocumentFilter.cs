using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Portal.Dossiers;
using Portal.Platform;
using Portal.Platform.Outcomes;

namespace Portal.Documents;

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

    public static Result<DocumentFilter> Read(HttpRequest http, Membership member)
    {
        var (folder, kinds, state, from, to) = (http.Query["folder"].ToString(), KindsOf(http), http.Query["state"].ToString(), http.Query["from"].ToString(), http.Query["to"].ToString());
        var check = new Validation()
            .Check(folder.Length == 0 || Enum.GetNames<Folder>().Contains(folder), "folder", "folder-unknown")
            .Check(kinds.All(kind => DocumentKind.Find(kind) is not null), "kind", "kind-unknown")
            .Check(state.Length == 0 || StateOf(state) is not null, "state", "document-state-unknown")
            .Check(from.Length == 0 || DutchDay.IsDay(from), "from", "date-invalid")
            .Check(to.Length == 0 || DutchDay.IsDay(to), "to", "date-invalid");
        if (check.Failure is { } wrong) return wrong;
        var folders = Enum.GetValues<Folder>().Where(each => member.Sees(each) && (folder.Length == 0 || each.ToString() == folder)).ToList();
        return Of(folders) with
        {
            Kinds = kinds.Count == 0 ? null : [.. kinds.Select(kind => DocumentKind.Find(kind)!)],
            State = StateOf(state),
            From = from.Length == 0 ? null : DutchDay.StartOf(from),
            Until = to.Length == 0 ? null : DutchDay.EndOf(to),
        };
    }

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

    // Given more than once, or once with commas.
    private static List<string> KindsOf(HttpRequest http) =>
        [.. http.Query["kind"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    private static DocumentState? StateOf(string state) =>
        Enum.GetValues<DocumentState>().Where(each => JsonNamingPolicy.CamelCase.ConvertName(each.ToString()) == state).Select(each => (DocumentState?)each).FirstOrDefault();
}
