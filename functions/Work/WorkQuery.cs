using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Work;

/// <summary>Which work is asked for.</summary>
/// <param name="IsDone">What was done, rather than what is open.</param>
/// <param name="IsLater">Of what is open: what was put off, rather than what is to be done now.</param>
/// <param name="Owner">The id of a colleague, or <see cref="WorkLists.Nobody"/>; null for anybody's.</param>
public sealed record WorkQuery(bool IsDone, bool IsLater, string? Owner, WorkItemKind? Kind, string? After)
{
    private static readonly Dictionary<string, WorkItemKind> Kinds = Enum.GetValues<WorkItemKind>()
        .ToDictionary(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), StringComparer.Ordinal);

    public static Result<WorkQuery> Of(HttpRequest http)
    {
        var cursor = Paging.Cursor(http);
        if (cursor.Failure is { } altered) return altered;
        var (state, later, owner, kind) = (Asked("state"), Asked("later"), Asked("owner"), Asked("kind"));
        var check = new Validation()
            .Check(state is "" or "open" or "done", "state", "state-unknown")
            .Check(later is "" or "true" or "false", "later", "not-true-or-false")
            .Check(owner is "" or "me" or "none" || Guid.TryParse(owner, out _), "owner", "staff-unknown")
            .Check(kind.Length == 0 || Kinds.ContainsKey(kind), "kind", "work-kind-unknown");
        if (check.Failure is { } wrong) return wrong;
        var whose = owner switch { "" => null, "me" => Caller.Of(http.HttpContext).Id, "none" => WorkLists.Nobody, _ => owner };
        return new WorkQuery(state == "done", later == "true", whose, kind.Length == 0 ? null : Kinds[kind], cursor.Value);

        string Asked(string name) => http.Query[name].ToString();
    }
}
