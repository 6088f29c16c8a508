using Microsoft.AspNetCore.Http;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Documents;

/// <summary>What a request asks of a list of documents: <c>folder</c>, <c>kind</c>, <c>state</c>, <c>from</c>, <c>to</c>.</summary>
internal static class DocumentQuery
{
    /// <param name="sees">Whether the reader sees a sub-dossier.</param>
    public static Result<DocumentFilter> Read(HttpRequest http, Func<Folder, bool> sees)
    {
        var (folder, kinds, state, from, to) = (http.Query["folder"].ToString(), KindsOf(http), http.Query["state"].ToString(), http.Query["from"].ToString(), http.Query["to"].ToString());
        var check = new Validation()
            .Check(folder.Length == 0 || Enum.GetNames<Folder>().Contains(folder), "folder", "folder-unknown")
            .Check(kinds.All(kind => DocumentKind.Find(kind) is not null), "kind", "kind-unknown")
            .Check(state.Length == 0 || CamelCase.Find<DocumentState>(state) is not null, "state", "document-state-unknown")
            .Check(from.Length == 0 || DutchDay.IsDay(from), "from", "date-invalid")
            .Check(to.Length == 0 || DutchDay.IsDay(to), "to", "date-invalid");
        if (check.Failure is { } wrong) return wrong;
        var folders = Enum.GetValues<Folder>().Where(each => sees(each) && (folder.Length == 0 || each.ToString() == folder)).ToList();
        return DocumentFilter.Of(folders) with
        {
            Kinds = kinds.Count == 0 ? null : [.. kinds.Select(kind => DocumentKind.Find(kind)!)],
            State = CamelCase.Find<DocumentState>(state),
            From = from.Length == 0 ? null : DutchDay.StartOf(from),
            Until = to.Length == 0 ? null : DutchDay.EndOf(to),
        };
    }

    // Given more than once, or once with commas.
    private static List<string> KindsOf(HttpRequest http) =>
        [.. http.Query["kind"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
}
