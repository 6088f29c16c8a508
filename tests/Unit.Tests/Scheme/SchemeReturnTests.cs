using System.Collections.Immutable;
using Portal.Domain;

namespace Portal.Unit.Tests.Scheme;

/// <summary>How far a return is, drawn from the dossier and its documents.</summary>
public sealed class SchemeReturnTests
{
    private static readonly string Kind = SchemePart.KindsOf(DossierType.Organisation)[0];
    private static readonly DateTimeOffset Noon = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_kind_takes_part_by_its_term_and_where_it_belongs()
    {
        var (personal, organisation) = (SchemePart.KindsOf(DossierType.Personal), SchemePart.KindsOf(DossierType.Organisation));
        Assert.Empty(personal.Intersect(organisation));
        Assert.All(personal.Concat(organisation), kind => Assert.Contains(DeadlineTerm.Becon, DocumentKind.Find(kind)!.Deadline!.Terms));
        Assert.Equal(DocumentKind.All.Count(kind => SchemePart.Knows(kind.Name)), personal.Count + organisation.Count);
    }

    [Theory]
    [InlineData(DocumentState.Open, FilingState.None, SchemeState.AwaitsClient, SchemeBlocker.Client)]
    [InlineData(DocumentState.Rejected, FilingState.None, SchemeState.AwaitsOffice, SchemeBlocker.Office)]
    [InlineData(DocumentState.Approved, FilingState.Waiting, SchemeState.AwaitsOffice, SchemeBlocker.Office)]
    [InlineData(DocumentState.Approved, FilingState.Failed, SchemeState.AwaitsOffice, SchemeBlocker.Office)]
    [InlineData(DocumentState.Withdrawn, FilingState.None, SchemeState.NotPlaced, SchemeBlocker.Office)]
    public void It_is_as_far_as_its_document(DocumentState state, FilingState filing, SchemeState expected, SchemeBlocker blocker)
    {
        var row = Of(Dossier(), Document("2025", state, filing))!;
        Assert.Equal((expected, blocker, (string?)null), (row.State, row.Blocker, row.FiledOn));
    }

    [Theory]
    [InlineData(FilingState.Submitted)]
    [InlineData(FilingState.Accepted)]
    public void It_is_filed_on_the_day_in_the_Netherlands_on_which_the_document_was(FilingState filing)
    {
        var document = Document("2025", DocumentState.Approved, filing);
        document.FiledAt = new DateTimeOffset(2026, 8, 31, 22, 30, 0, TimeSpan.Zero);
        var row = Of(Dossier(), Document("2025", DocumentState.Open, FilingState.None), document)!;
        Assert.Equal((SchemeState.Filed, null, "2026-09-01"), (row.State, row.Blocker, row.FiledOn));
        Assert.Equal(document.Id.ToString(), row.DocumentId);
    }

    [Theory]
    [InlineData("2025", 2025)]
    [InlineData("2025-07/2026-06", 2025)]
    [InlineData("2024-07/2025-12", 2024)]
    [InlineData("2026", 2026)]
    public void A_book_year_counts_for_the_year_in_which_it_begins(string period, int year)
    {
        foreach (var asked in Enumerable.Range(2023, 5))
            Assert.Equal(asked == year, SchemeReturn.Of(Dossier(), asked, Kind, [Document(period, DocumentState.Open, FilingState.None)])!.State == SchemeState.AwaitsClient);
    }

    [Fact]
    public void The_newest_that_is_not_filed_says_how_far_it_is()
    {
        var (old, newer) = (Document("2025", DocumentState.Rejected, FilingState.None), Document("2025", DocumentState.Open, FilingState.None));
        newer.SentAt = Noon.AddDays(1);
        Assert.Equal(SchemeState.AwaitsClient, Of(Dossier(), newer, old)!.State);
        newer.Scan = ScanState.Waiting;
        Assert.Equal(SchemeState.AwaitsOffice, Of(Dossier(), newer, old)!.State);
    }

    [Fact]
    public void What_was_filed_elsewhere_is_filed_unless_the_portal_knows_better()
    {
        var dossier = Dossier();
        dossier.Scheme = dossier.Scheme.WithFiled(2025, Kind, "2026-05-04");
        Assert.Equal((SchemeState.Filed, "2026-05-04", true), (Of(dossier)!.State, Of(dossier)!.FiledOn, Of(dossier)!.IsFiledElsewhere));
        var filed = Document("2025", DocumentState.Approved, FilingState.Accepted);
        filed.FiledAt = Noon;
        Assert.Equal(("2026-09-01", false), (Of(dossier, filed)!.FiledOn, Of(dossier, filed)!.IsFiledElsewhere));
        dossier.Scheme = dossier.Scheme.WithFiled(2025, Kind, null);
        Assert.Equal(SchemeState.NotPlaced, Of(dossier)!.State);
    }

    [Fact]
    public void There_is_none_before_the_first_year_or_of_another_kind()
    {
        var dossier = Dossier();
        Assert.Null(SchemeReturn.Of(dossier, 2022, Kind, []));
        dossier.Scheme = dossier.Scheme with { Kinds = [] };
        Assert.Null(SchemeReturn.Of(dossier, 2025, Kind, []));
    }

    [Theory]
    [InlineData(SchemeState.NotPlaced, 8)]
    [InlineData(SchemeState.AwaitsClient, 6)]
    [InlineData(SchemeState.AwaitsOffice, 8)]
    [InlineData(SchemeState.Filed, 4)]
    public void It_stands_in_the_lists_of_all_and_of_its_owner(SchemeState state, int lists)
    {
        var row = Of(Dossier())!;
        (row.State, row.OwnerId) = (state, "owner");
        Assert.Equal(lists, row.ListKeys.Distinct().Count());
    }

    private static Dossier Dossier() => new()
    {
        PartitionKey = "dossier", Type = DossierType.Organisation, Name = "Bakkerij", Scheme = new SchemePart([Kind], 2023, ImmutableDictionary<string, string>.Empty),
    };

    private static SchemeReturn? Of(Dossier dossier, params Document[] documents) => SchemeReturn.Of(dossier, 2025, Kind, documents);

    private static Document Document(string period, DocumentState state, FilingState filing) => new()
    {
        PartitionKey = "dossier", Number = 1, Kind = Kind, Period = period, State = state, Filing = filing, SentAt = Noon,
    };
}
