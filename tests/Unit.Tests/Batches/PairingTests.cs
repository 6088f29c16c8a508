using Portal.Batches;
using Portal.Batches.Reading;
using Portal.Domain;
using Portal.Placing;

namespace Portal.Unit.Tests.Batches;

/// <summary>Which files make one document.</summary>
public sealed class PairingTests
{
    [Fact]
    public void An_instance_goes_with_the_PDF_that_is_called_the_same()
    {
        var rows = new[] { Row("1", "btw q4 jansen", isInstance: true, dossier: "d"), Row("2", "btw q4 jansen"), Row("3", "btw q4 pietersen") };
        Assert.Equal(["2 takes 1"], Joined(rows));
    }

    [Fact]
    public void Otherwise_it_goes_with_the_only_one_of_the_same_client_and_period()
    {
        Assert.Equal(
            ["2 takes 1"], Joined(
                Row("1", "export 7", true, "d", "2026-Q4"), Row("2", "scan", false, "d", "2026-Q4"), Row("3", "brief", false, "e", "2026-Q4")));
        Assert.Equal(
            ["2 takes 1"], Joined(
                Row("1", "export 7", true, "d", "2026-Q4"), Row("2", "scan", false, "d"), Row("3", "brief", false, "d", "2026-Q3")));
    }

    [Fact]
    public void Where_more_than_one_could_be_meant_nothing_is_joined()
    {
        Assert.Empty(Joined(Row("1", "export", true, "d", "2026-Q4"), Row("2", "scan", false, "d"), Row("3", "brief", false, "d")));
        Assert.Empty(Joined(Row("1", "export", true), Row("2", "scan")));
    }

    [Fact]
    public void What_staff_touched_or_left_out_or_what_cannot_be_read_stays_as_it_is()
    {
        var (touched, skipped, broken) = (Row("2", "a"), Row("3", "a"), Row("4", "a", error: "pdf-unreadable"));
        touched.NoteByHand("kind");
        skipped.State = RowState.Skipped;
        Assert.Empty(Joined(Row("1", "a", true), touched, skipped, broken));
    }

    [Fact]
    public void Annual_accounts_go_with_their_minutes()
    {
        const string Accounts = "AnnualAccountsAndMinutes";
        Assert.Equal(
            ["1 takes 2"], Joined(
                Row("1", "jaarrekening", dossier: "d", period: "2025", kind: Accounts), Row("2", "notulen", dossier: "d", kind: Accounts), Row("3", "notulen", dossier: "e", kind: Accounts)));
        Assert.Empty(
            Joined(Row("1", "jaarrekening", dossier: "d", period: "2025", kind: Accounts), Row("2", "jaarrekening", dossier: "d", period: "2024", kind: Accounts)));
    }

    private static IEnumerable<string> Joined(params BatchRow[] rows) =>
        Pairing.Find(rows).Select(joined => $"{joined.Row.Id} takes {joined.Gone.Id}");

    private static BatchRow Row(string id, string stem, bool isInstance = false, string? dossier = null, string? period = null, string? kind = null, string? error = null) =>
        new()
    {
        RowKey = BatchRow.Prefix + id,
        State = RowState.Open,
        DossierId = dossier,
        Files = [new BatchFile(new DocumentFile(id, stem, "", 1, id, false, id), isInstance, error, new FileFacts(stem, [], [], []))],
        Fields = new DocumentFields(kind, null, period, null, null, null, null, null, null, null),
    };
}
