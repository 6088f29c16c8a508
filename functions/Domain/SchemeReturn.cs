using System.Globalization;
using System.Runtime.Serialization;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>
/// A return under the extension scheme: one for each tax year, dossier and kind, drawn from the dossier and its documents. Copies of it stand in lists, of
/// all clients and of those of each owner.
/// </summary>
public sealed class SchemeReturn : Row
{
    private const string Prefix = "return|";

    public string DossierId { get; set; } = "";

    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    /// <summary>Whose client it is, of the office.</summary>
    public string? OwnerId { get; set; }

    public string? OwnerName { get; set; }

    public SchemeState State { get; set; }

    /// <summary>yyyy-MM-dd, of what is filed.</summary>
    public string? FiledOn { get; set; }

    /// <summary>Outside the portal: the office says so.</summary>
    public bool IsFiledElsewhere { get; set; }

    /// <summary>Since when it waits for whom it waits for.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>The document that it stands for.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The last day under the scheme, yyyy-MM-dd.</summary>
    public string? Deadline { get; set; }

    [IgnoreDataMember]
    public SchemeBlocker? Blocker => State switch
    {
        SchemeState.Filed => null,
        SchemeState.AwaitsClient => SchemeBlocker.Client,
        _ => SchemeBlocker.Office,
    };

    [IgnoreDataMember]
    public IEnumerable<string> ListKeys => Lists.SelectMany(KeysIn);

    private IEnumerable<SchemeList> Lists =>
    [
        SchemeList.All,
        Enum.Parse<SchemeList>(State.ToString()),
        .. State == SchemeState.Filed ? Enumerable.Empty<SchemeList>() : [SchemeList.Open],
        .. Blocker == SchemeBlocker.Office ? [SchemeList.Office] : Enumerable.Empty<SchemeList>(),
    ];

    public static string PartitionOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static string KeyOf(string dossierId, string kind) => $"{Prefix}{dossierId}|{kind}";

    /// <param name="owner">Null for the list of all clients.</param>
    public static string PrefixOf(SchemeList list, string? owner) => $"{list}|{owner}|";

    /// <param name="documents">Of the dossier and the kind, of whatever year.</param>
    /// <returns>Null when the dossier does not take part with it.</returns>
    public static SchemeReturn? Of(Dossier dossier, int year, string kind, IEnumerable<Document> documents)
    {
        if (!dossier.Scheme.Has(year, kind)) return null;
        var own = documents.Where(document => IsOver(document, year)).ToList();
        var filed = own.Where(IsFiled).MinBy(document => document.FiledAt);
        var elsewhere = filed is null ? dossier.Scheme.FiledOn(year, kind) : null;
        var shown = filed ?? own.MaxBy(document => document.SentAt);
        var state = filed is not null || elsewhere is not null ? SchemeState.Filed : StateOf(shown);
        return new SchemeReturn
        {
            PartitionKey = PartitionOf(year),
            RowKey = KeyOf(dossier.Id, kind),
            DossierId = dossier.Id,
            Name = dossier.Name,
            Kind = kind,
            OwnerId = dossier.OwnerId,
            OwnerName = dossier.OwnerName,
            State = state,
            FiledOn = filed is null ? elsewhere : DutchDay.Of(filed.FiledAt!.Value),
            IsFiledElsewhere = elsewhere is not null,
            Since = SinceOf(state, shown),
            DocumentId = shown?.Id.ToString(),
            Deadline = DeadlineOf(dossier, year, kind),
        };
    }

    /// <summary>Whether both say the same and stand in the same lists.</summary>
    public bool Equals(SchemeReturn other) =>
        (Name, OwnerId, OwnerName, State, FiledOn, IsFiledElsewhere) == (other.Name, other.OwnerId, other.OwnerName, other.State, other.FiledOn, other.IsFiledElsewhere)
        && (Since, DocumentId, Deadline) == (other.Since, other.DocumentId, other.Deadline);

    public SchemeReturn CopyUnder(string rowKey)
    {
        var copy = (SchemeReturn)MemberwiseClone();
        (copy.RowKey, copy.ETag) = (rowKey, default);
        return copy;
    }

    // What clients do not see yet, or any more, is not there. A book year counts for the year in which it begins.
    private static bool IsOver(Document document, int year) =>
        document.State != DocumentState.Withdrawn && !document.IsHeld && document.FiguresOver?.Start.Year == year;

    private static bool IsFiled(Document document) => document is { Filing: FilingState.Submitted or FilingState.Accepted, FiledAt: not null };

    private static SchemeState StateOf(Document? document) => document?.State switch
    {
        null => SchemeState.NotPlaced,
        DocumentState.Open => SchemeState.AwaitsClient,
        _ => SchemeState.AwaitsOffice,
    };

    private static DateTimeOffset? SinceOf(SchemeState state, Document? shown) => state switch
    {
        SchemeState.AwaitsClient => shown?.SentAt,
        SchemeState.AwaitsOffice => shown?.DecidedAt ?? shown?.SentAt,
        _ => null,
    };

    private static string? DeadlineOf(Dossier dossier, int year, string kind)
    {
        var start = new DateOnly(year, dossier.BookYearStart, 1);
        return Domain.Deadline.TextOf(kind, new ReturnPeriod(start, start.AddYears(1).AddDays(-1)).ToString(), DeadlineTerm.Becon);
    }

    private IEnumerable<string> KeysIn(SchemeList list)
    {
        var place = $"{Words.Fold(Name)}|{DossierId}|{Kind}";
        yield return PrefixOf(list, null) + place;
        if (OwnerId is not null) yield return PrefixOf(list, OwnerId) + place;
    }
}
