using System.Collections.Immutable;
using System.Globalization;

namespace Portal.Domain;

/// <summary>Which returns of a dossier the firm files under its extension scheme (Beconregeling), and from which tax year.</summary>
/// <param name="Kinds">Empty for what takes part no longer.</param>
/// <param name="FiledElsewhere">Days (yyyy-MM-dd) on which returns were filed outside the portal, by <see cref="NameOf"/>.</param>
public sealed record SchemePart(IReadOnlyList<string> Kinds, int FirstYear, ImmutableDictionary<string, string> FiledElsewhere)
{
    public static readonly SchemePart None = new([], 0, ImmutableDictionary<string, string>.Empty);

    /// <summary>Whether there is a term under the scheme for such returns.</summary>
    public static bool Knows(string kind) => DocumentKind.Find(kind)?.Deadline?.Terms.Contains(DeadlineTerm.Becon) == true;

    /// <summary>The kinds with which a dossier can take part.</summary>
    public static IReadOnlyList<string> KindsOf(DossierType type) =>
        [.. DocumentKind.All.Where(kind => Knows(kind.Name) && (kind.OnlyIn ?? type) == type).Select(kind => kind.Name)];

    public bool Has(int year, string kind) => year >= FirstYear && Kinds.Contains(kind);

    public string? FiledOn(int year, string kind) => FiledElsewhere.GetValueOrDefault(NameOf(year, kind));

    /// <param name="day">Null to take it back.</param>
    public SchemePart WithFiled(int year, string kind, string? day) => this with
    {
        FiledElsewhere = day is null ? FiledElsewhere.Remove(NameOf(year, kind)) : FiledElsewhere.SetItem(NameOf(year, kind), day),
    };

    private static string NameOf(int year, string kind) => string.Create(CultureInfo.InvariantCulture, $"{year} {kind}");
}
