using System.Net;
using System.Net.Http.Json;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Functions.Tests.Batches;

/// <summary>What staff says of the rows of a batch, and what becomes of them when it says 'place'.</summary>
public sealed class BatchPlacingTests(SharedPortal shared)
{
    private static readonly DateOnly Start = new(2026, 10, 1), End = new(2026, 12, 31);

    [Fact]
    public async Task What_is_ready_becomes_documents_of_its_clients_who_get_their_tasks_and_mails()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var (office, vat) = (story.Office, TaxReturn.NewVatNumber());
        var other = await office.AddVatDossierAsync(vat);
        var batch = await office.Batches.StartAsync();
        await office.Batches.DropAsync(
            batch,
            ("een.xbrl", ReturnInstance.Vat(vat, Start, End, 1250).ToBytes()), ("een.pdf", Pdfs.WithPages(1)),
            ($"{story.Dossier.Name} btw 2026 Q4.pdf", Pdfs.WithPages(2)), ("onbekend.pdf", Pdfs.WithPages(1, "Zomaar iets")));
        var placing = await office.Batches.PlaceAsync(batch);
        Assert.Equal((2, 1), (placing.Queued, placing.Left.Count));
        var rested = await office.Batches.RestsAsync(batch);
        Assert.Equal(["open", "placed", "placed"], rested.Rows.Select(row => row.State).Order());
        var ofStory = await story.First.TaskForAsync(Placed(rested, story.Dossier));
        Assert.Equal("Btw-aangifte 4e kwartaal 2026", ofStory.Subject);
        Assert.Equal("2027-01-31", ofStory.Deadline);
        await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, "Btw-aangifte 4e kwartaal 2026");
        var withFigures = await office.DocumentAsync(Placed(rested, other).Id);
        Assert.Single(withFigures.Files);
        Assert.Equal(("VatReturn", "2026-Q4", 1250m), (withFigures.Kind, withFigures.Period, withFigures.Outcome!.Amount));
        // Placing again what is placed places nothing.
        Assert.Equal(0, (await office.Batches.PlaceAsync(batch)).Queued);
        await Answer.ProblemAsync(
            HttpStatusCode.Conflict, office.Batches.TryChangeAsync(
                batch, rested.Rows.First(row => row.State == "placed").Id, new { subject = "Anders" }));
    }

    [Fact]
    public async Task What_staff_says_stays_and_the_rest_follows_from_it()
    {
        var (office, batch) = await BegunAsync();
        var dossier = await office.AddOrganisationAsync($"Smederij {Unique.Word()}");
        var row = Assert.Single(await office.Batches.DropAsync(batch, ("scan0001.pdf", Pdfs.WithPages(1, "Onleesbaar"))));
        Assert.Equal(["dossierId required", "kind required"], row.Told);
        row = await office.Batches.ChangeAsync(batch, row, new { dossierId = dossier.Id, kind = "VatReturn" });
        Assert.Equal(("Btw-aangifte", dossier.Name, 0.5, false), (row.Subject, row.DossierName, row.Confidence, row.Ready));
        Assert.Equal(["files filed-by-office", "period no-deadline"], row.Told);
        row = await office.Batches.ChangeAsync(batch, row, new { period = "kwartaal nogwat" });
        Assert.Equal(
            ["period period-unknown"], row.Problems.Where(problem => problem.Blocks).Select(problem => $"{problem.Field} {problem.Code}"));
        row = await office.Batches.ChangeAsync(batch, row, new { period = "4e kwartaal 2026" });
        Assert.Equal(("Btw-aangifte 4e kwartaal 2026", true), (row.Subject, row.Ready));
        row = await office.Batches.ChangeAsync(batch, row, new { subject = "Uw aangifte", explanation = "Graag akkoord." });
        row = await office.Batches.ChangeAsync(batch, row, new { kind = "ForApproval", folder = "Advies" });
        Assert.Equal(("Uw aangifte", "Graag akkoord.", "4e kwartaal 2026"), (row.Subject, row.Explanation, row.Period));
        await office.Batches.PlaceAsync(batch);
        var placed = Assert.Single((await office.Batches.RestsAsync(batch)).Rows);
        var document = await office.DocumentAsync(placed.DocumentId!);
        Assert.Equal(
            ("ForApproval", "Advies", "Uw aangifte", "Graag akkoord."), (
                document.Kind, document.Folder, document.Subject, document.Explanation));
    }

    [Fact]
    public async Task What_is_wrong_with_what_staff_says_is_refused_and_nothing_is_lost()
    {
        var (office, batch) = await BegunAsync();
        var row = Assert.Single(await office.Batches.DropAsync(batch, ("scan.pdf", Pdfs.WithPages(1))));
        await Answer.ProblemAsync(
            HttpStatusCode.BadRequest, office.Batches.TryChangeAsync(batch, row.Id, new { dossierId = "0123456789abcdef" }));
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Batches.TryChangeAsync(batch, row.Id, new { kind = "Iets" }));
        row = await office.Batches.ChangeAsync(batch, row, new { kind = "Invoice", subject = new string('x', 300) });
        Assert.Contains("dossierId required", row.Told);
        row = await office.Batches.ChangeAsync(
            batch, row, new { dossierId = (await office.AddOrganisationAsync($"Zaak {Unique.Word()}")).Id });
        Assert.Equal(["subject too-long", "amount required", "dueDate required"], row.Told);
        row = await office.Batches.ChangeAsync(batch, row, new { subject = "Factuur 12", amount = 121.50, dueDate = "2027-02-01" });
        Assert.True(row.Ready);
    }

    [Fact]
    public async Task An_instance_of_somebody_else_is_refused_when_it_is_placed_and_stays_with_its_reason_until_it_is_put_right()
    {
        var (office, batch) = await BegunAsync();
        var (mine, theirs) = (TaxReturn.NewVatNumber(), TaxReturn.NewVatNumber());
        var (own, other) = (await office.AddVatDossierAsync(mine), await office.AddVatDossierAsync(theirs));
        var row = Assert.Single(
            await office.Batches.DropAsync(
                batch, ("a.xbrl", ReturnInstance.Vat(mine, Start, End, 1).ToBytes()), ("a.pdf", Pdfs.WithPages(1))));
        await office.Batches.ChangeAsync(batch, row, new { dossierId = other.Id });
        await office.Batches.PlaceAsync(batch);
        var refused = Assert.Single((await office.Batches.RestsAsync(batch)).Rows);
        Assert.Equal("failed", refused.State);
        Assert.Equal(["files instance-other-taxpayer"], refused.Told);
        Assert.Empty(await Answer.ListOfAsync<DocumentAnswer>(office.Http.GetAsync($"/api/office/dossiers/{other.Id}/documents")));
        await office.Batches.ChangeAsync(batch, refused, new { dossierId = own.Id });
        await office.Batches.PlaceAsync(batch);
        Assert.Equal("placed", Assert.Single((await office.Batches.RestsAsync(batch)).Rows).State);
    }

    [Fact]
    public async Task What_came_to_the_dossier_since_the_file_was_read_is_not_placed_again_unless_staff_says_so()
    {
        var (office, vat) = (await shared.Driver.OfficeAsync(), TaxReturn.NewVatNumber());
        var dossier = await office.AddVatDossierAsync(vat);
        var (one, other) = (await office.Batches.StartAsync(), await office.Batches.StartAsync());
        foreach (var batch in new[] { one, other })
            await office.Batches.DropAsync(batch, ("btw.pdf", Pdfs.WithText($"Btw-aangifte {vat} 4e kwartaal 2026")));
        await office.Batches.PlaceAsync(one);
        var placed = Assert.Single((await office.Batches.RestsAsync(one)).Rows);
        await office.Batches.PlaceAsync(other);
        var left = Assert.Single((await office.Batches.RestsAsync(other)).Rows);
        Assert.Equal(("skipped", placed.DocumentId), (left.State, Assert.Single(left.Problems).DocumentId));
        await office.Batches.ChangeAsync(other, left, new { skipped = false });
        await office.Batches.PlaceAsync(other);
        Assert.Equal("placed", Assert.Single((await office.Batches.RestsAsync(other)).Rows).State);
        Assert.Equal(2, (await Answer.ListOfAsync<DocumentAnswer>(office.Http.GetAsync($"/api/office/dossiers/{dossier.Id}/documents"))).Count);
    }

    [Fact]
    public async Task Rows_are_joined_and_parted_by_hand_and_reading_more_does_not_undo_it()
    {
        var (office, batch) = await BegunAsync();
        var rows = await office.Batches.DropAsync(
            batch, ("jaarrekening.pdf", Pdfs.WithPages(1, "Een")), ("besluit.pdf", Pdfs.WithPages(1, "Twee")));
        var accounts = rows.Single(row => row.Files[0] == "jaarrekening.pdf");
        Assert.Equal("AnnualAccountsAndMinutes", accounts.Kind);
        Assert.Contains("files two-files-required", accounts.Told);
        var joined = Assert.Single(await office.Batches.JoinAsync(batch, accounts, rows.Single(row => row.Id != accounts.Id)));
        Assert.Equal(["jaarrekening.pdf", "besluit.pdf"], joined.Files);
        Assert.DoesNotContain("files two-files-required", joined.Told);
        Assert.Equal(2, (await office.Batches.JoinAsync(batch, joined, null)).Count);
        await office.Batches.DropAsync(batch, ("derde.pdf", Pdfs.WithPages(1, "Drie")));
        Assert.Equal(3, (await office.Batches.GetAsync(batch)).Rows.Count);
        await Answer.ProblemAsync(
            HttpStatusCode.BadRequest, office.Http.PostAsJsonAsync(
                $"/api/office/batches/{batch}/rows/{joined.Id}/joining", new { with = joined.Id }));
    }

    [Fact]
    public async Task A_row_or_a_whole_batch_is_thrown_away_and_what_was_placed_stays()
    {
        var (office, batch) = await BegunAsync();
        var (dossier, word) = (await office.AddOrganisationAsync($"Drukkerij {Unique.Word()}"), Unique.Word());
        await office.Batches.DropAsync(
            batch, ($"{dossier.Name} btw 2026 Q3.pdf", Pdfs.WithPages(1, word)), ("weg.pdf", Pdfs.WithPages(1, "Weg")), ("blijft.pdf", Pdfs.WithPages(1, "Blijft")));
        await office.Batches.PlaceAsync(batch);
        var rows = (await office.Batches.RestsAsync(batch)).Rows;
        var gone = rows.Single(row => row.Files[0] == "weg.pdf");
        Assert.Equal(
            "%PDF", System.Text.Encoding.ASCII.GetString(
                (await office.Http.GetByteArrayAsync($"/api/office/batches/{batch}/rows/{gone.Id}/files/0"))[..4]));
        await Answer.SuccessAsync(office.Http.DeleteAsync($"/api/office/batches/{batch}/rows/{gone.Id}"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.GetAsync($"/api/office/batches/{batch}/rows/{gone.Id}/files/0"));
        var summary = (await Answer.ListOfAsync<BatchSummaryAnswer>(office.Http.GetAsync("/api/office/batches"))).Single(one => one.Id == batch);
        Assert.Equal((2, 1), (summary.Rows, summary.Placed));
        await Answer.SuccessAsync(office.Http.DeleteAsync($"/api/office/batches/{batch}"));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.GetAsync($"/api/office/batches/{batch}"));
        Assert.Single(await Answer.ListOfAsync<DocumentAnswer>(office.Http.GetAsync($"/api/office/dossiers/{dossier.Id}/documents")));
    }

    [Fact]
    public async Task The_offices_explanation_of_a_kind_is_filled_in()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        await Answer.SuccessAsync(
            office.Http.PutAsJsonAsync(
                "/api/office/explanations/VatReturn", new { text = "Beste {naam}, hierbij uw {soort} over {periode}." }));
        var dossier = await office.AddOrganisationAsync($"Kwekerij {Unique.Word()}");
        var batch = await office.Batches.StartAsync();
        var row = Assert.Single(await office.Batches.DropAsync(batch, ($"{dossier.Name} btw 2026-Q4.pdf", Pdfs.WithPages(1))));
        Assert.Equal($"Beste {dossier.Name}, hierbij uw btw-aangifte over 4e kwartaal 2026.", row.Explanation);
        await Answer.SuccessAsync(office.Http.PutAsJsonAsync("/api/office/explanations/VatReturn", new { text = "" }));
        Assert.Null((await office.Batches.ChangeAsync(batch, row, new { confirmed = true })).Explanation);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.PutAsJsonAsync("/api/office/explanations/Iets", new { text = "x" }));
    }

    [Fact]
    public async Task A_batch_that_nobody_works_on_is_forgotten()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var batch = await office.Batches.StartAsync();
        await office.Batches.DropAsync(batch, ("oud.pdf", Pdfs.WithPages(1)));
        await portal.Driver.AdvanceClockAsync("P20D");
        await (await portal.Driver.OfficeAsync()).Batches.DropAsync(batch, ("nieuw.pdf", Pdfs.WithPages(2)));
        await portal.Driver.AdvanceClockAsync("P20D");
        office = await portal.Driver.OfficeAsync();
        await office.Batches.ChangeAsync(batch, (await office.Batches.GetAsync(batch)).Rows[0], new { subject = "Toch nog" });
        await portal.Driver.AdvanceClockAsync("P20D");
        await portal.RunTimerAsync("ForgetBatches");
        Assert.Equal(2, (await (await portal.Driver.OfficeAsync()).Batches.GetAsync(batch)).Rows.Count);
        await portal.Driver.AdvanceClockAsync("P12D");
        await portal.RunTimerAsync("ForgetBatches");
        await Answer.ProblemAsync(
            HttpStatusCode.NotFound, (await portal.Driver.OfficeAsync()).Http.GetAsync($"/api/office/batches/{batch}"));
    }

    private async Task<(Office Office, string Batch)> BegunAsync()
    {
        var office = await shared.Driver.OfficeAsync();
        return (office, await office.Batches.StartAsync());
    }

    private static PlacedAnswer Placed(BatchAnswer batch, DossierAnswer dossier) =>
        new(batch.Rows.Single(row => row.DossierId == dossier.Id && row.State == "placed").DocumentId!, 1);
}
