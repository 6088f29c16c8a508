using System.Net;
using System.Net.Http.Json;
using Portal.Functions.Tests.Import;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Functions.Tests.Batches;

/// <summary>What is dropped in a batch is read, and proposed as documents; nothing goes out.</summary>
public sealed class BatchReadingTests(SharedPortal shared)
{
    private static readonly DateOnly Start = new(2026, 10, 1), End = new(2026, 12, 31);

    [Fact]
    public async Task A_return_in_XBRL_is_surely_of_its_client_kind_and_period_and_takes_its_PDF_along()
    {
        var (office, vat) = (await shared.Driver.OfficeAsync(), TaxReturn.NewVatNumber());
        var dossier = await office.AddVatDossierAsync(vat);
        var batch = await office.Batches.StartAsync();
        var instance = ReturnInstance.Vat(vat, Start, End, 1250).ToBytes();
        var rows = await office.Batches.DropAsync(
            batch, ("rapport 17.pdf", Pdfs.WithText($"Aangifte omzetbelasting {vat} 4e kwartaal 2026")), ("export 17.xbrl", instance));
        var row = Assert.Single(rows);
        Assert.Equal((dossier.Id, "VatReturn", "2026-Q4"), row.What);
        Assert.Equal(("Btw-aangifte 4e kwartaal 2026", 1.0, true, 1), (row.Subject, row.Confidence, row.Ready, row.Instance));
        Assert.Equal(["rapport 17.pdf", "export 17.xbrl"], row.Files);
        Assert.Contains("instance", row.ReasonsOf("dossierId"));
        // Of a VAT return the office is told that it files it itself only where there is no instance.
        Assert.Empty(row.Told);
        Assert.Empty(await DocumentsAsync(office, dossier));
    }

    [Fact]
    public async Task Files_that_are_called_the_same_are_one_document_in_whatever_order_they_come()
    {
        var (office, vat) = (await shared.Driver.OfficeAsync(), TaxReturn.NewVatNumber());
        await office.AddVatDossierAsync(vat);
        var batch = await office.Batches.StartAsync();
        var alone = Assert.Single(
            await office.Batches.DropAsync(batch, ("btw_2026_q4_xbrl.xml", ReturnInstance.Vat(vat, Start, End, 10).ToBytes())));
        Assert.Contains("files required", alone.Told);
        var whole = Assert.Single(await office.Batches.DropAsync(batch, ("BTW 2026 Q4.pdf", Pdfs.WithPages(1, "Zonder nummer"))));
        Assert.Equal(2, whole.Files.Count);
        Assert.Single((await office.Batches.GetAsync(batch)).Rows);
    }

    [Theory]
    [InlineData("rsin", "RSIN {0}", "text-number")]
    [InlineData("kvk", "Ingeschreven bij de KvK onder nummer {0}", "text-kvk-number")]
    [InlineData("vat", "Btw-nummer NL{0}", "text-vat-number")]
    [InlineData("bsn", "Burgerservicenummer {0}", "text-number")]
    public async Task A_client_is_known_by_a_number_in_the_text_of_a_PDF(string which, string text, string reason)
    {
        var office = await shared.Driver.OfficeAsync();
        var (dossier, number) = await NumberedAsync(office, which);
        var batch = await office.Batches.StartAsync();
        var row = Assert.Single(
            await office.Batches.DropAsync(
                batch, ("stuk.pdf", Pdfs.WithText(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, number)))));
        Assert.Equal(dossier.Id, row.DossierId);
        Assert.Equal([reason], row.ReasonsOf("dossierId"));
        Assert.Contains("kind required", row.Told);
        Assert.False(row.Ready);
    }

    [Fact]
    public async Task No_number_of_a_person_is_in_an_answer_or_in_storage()
    {
        var office = await shared.Driver.OfficeAsync();
        var (_, bsn) = await NumberedAsync(office, "bsn");
        var batch = await office.Batches.StartAsync();
        using var answer = await office.Batches.TryDropAsync(
            batch, ("ib.pdf", Pdfs.WithText($"Aangifte inkomstenbelasting 2025 van {bsn}")));
        Assert.DoesNotContain(bsn, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_whose_name_is_in_the_name_of_the_file_is_proposed_and_one_of_which_a_part_is_has_to_be_confirmed()
    {
        var (office, word) = (await shared.Driver.OfficeAsync(), Unique.Word());
        var dossier = await office.AddOrganisationAsync($"Bakkerij {word} B.V.");
        var batch = await office.Batches.StartAsync();
        var rows = await office.Batches.DropAsync(
            batch,
            ($"Bakkerij_{word}_BTW_2026Q4.pdf", Pdfs.WithPages(1, "Een")),
            ($"{word} btw oktober 2026.pdf", Pdfs.WithPages(1, "Twee")));
        var (whole, part) = (
            rows.Single(row => row.Files[0].StartsWith("Bakkerij", StringComparison.Ordinal)), rows.Single(
                row => row.Files[0].StartsWith(word, StringComparison.Ordinal)));
        Assert.Equal((dossier.Id, "VatReturn", "2026-Q4"), whole.What);
        Assert.Equal(["file-name-name"], whole.ReasonsOf("dossierId"));
        Assert.True(whole.Ready);
        Assert.Equal((dossier.Id, "VatReturn", "2026-10"), part.What);
        Assert.Equal(["file-name-part"], part.ReasonsOf("dossierId"));
        Assert.False(part.Ready);
    }

    [Fact]
    public async Task Where_two_clients_are_named_it_is_doubtful_which_it_is()
    {
        var office = await shared.Driver.OfficeAsync();
        var (one, other) = (TaxReturn.NewVatNumber(), TaxReturn.NewVatNumber());
        var dossiers = new[] { (await office.AddVatDossierAsync(one)).Id, (await office.AddVatDossierAsync(other)).Id };
        var batch = await office.Batches.StartAsync();
        var row = Assert.Single(
            await office.Batches.DropAsync(batch, ("btw.pdf", Pdfs.WithText($"Btw-aangifte 4e kwartaal 2026 van {one} aan {other}"))));
        Assert.Contains(row.DossierId, dossiers);
        Assert.Contains("contradiction", row.ReasonsOf("dossierId"));
        Assert.False(row.Ready);
        Assert.Equal([row.Id], (await office.Batches.PlaceAsync(batch)).Left.Select(left => left.Id));
    }

    [Fact]
    public async Task What_is_there_already_is_left_out_until_staff_says_otherwise()
    {
        var (office, vat) = (await shared.Driver.OfficeAsync(), TaxReturn.NewVatNumber());
        var dossier = await office.AddVatDossierAsync(vat);
        var placed = await office.PlaceAsync(dossier, new { kind = "VatReturn", subject = "BTW", period = "2026-Q4" });
        var (batch, pdf) = (await office.Batches.StartAsync(), Pdfs.WithText($"Btw-aangifte {vat} kwartaal 3 van 2026"));
        var again = Assert.Single(
            await office.Batches.DropAsync(batch, ("btw.pdf", Pdfs.WithText($"Btw-aangifte {vat} 4e kwartaal 2026"))));
        Assert.Equal(
            ("skipped", placed.Id), (again.State, again.Problems.Single(problem => problem.Code == "duplicate-in-dossier").DocumentId));
        Assert.Equal("open", Assert.Single(await office.Batches.DropAsync(batch, ("q3.pdf", pdf))).State);
        var twice = Assert.Single(await office.Batches.DropAsync(batch, ("nog eens.pdf", pdf)));
        Assert.Equal("skipped", twice.State);
        Assert.Contains("files duplicate-in-batch", twice.Told);
        var taken = await office.Batches.ChangeAsync(batch, again, new { skipped = false });
        Assert.Equal(("open", true), (taken.State, taken.Ready));
    }

    [Fact]
    public async Task A_period_as_people_write_it_is_known_as_that_of_what_is_there()
    {
        var (office, batch) = await BegunAsync();
        var dossier = await office.AddOrganisationAsync($"Kuiperij {Unique.Word()}");
        var placed = await office.PlaceAsync(dossier, new { kind = "VatReturn", subject = "BTW", period = "2026-Q4" });
        var rows = await office.Batches.DropAsync(batch, ("een.pdf", Pdfs.WithPages(1, Unique.Word())), ("twee.pdf", Pdfs.WithPages(1, Unique.Word())));
        var said = new { dossierId = dossier.Id, kind = "VatReturn", period = "4e kwartaal 2026" };
        var one = await office.Batches.ChangeAsync(batch, rows[0], said);
        Assert.Equal(placed.Id, one.Problems.Single(problem => problem.Code == "duplicate-in-dossier").DocumentId);
        Assert.Contains("files same-in-batch", (await office.Batches.ChangeAsync(batch, rows[1], said with { period = "Q4 2026" })).Told);
    }

    [Fact]
    public async Task A_ZIP_file_is_the_files_in_it_without_those_of_systems()
    {
        var (office, batch) = await BegunAsync();
        var zip = Testing.Batches.Zip(
            ("map/btw een.pdf", Pdfs.WithPages(1, "Een")), ("map/", []), ("__MACOSX/map/._btw een.pdf", [1, 2]), ("map/.DS_Store", [3]), ("diep/er/btw twee.pdf", Pdfs.WithPages(1, "Twee")),
            ("lees mij.docx", [80, 75, 3, 4, 0]));
        var rows = await office.Batches.DropAsync(batch, ("alles.zip", zip));
        Assert.Equal(["btw een.pdf", "btw twee.pdf", "lees mij.docx"], rows.Select(row => row.Files[0]));
        Assert.Contains(
            rows.Single(row => row.Files[0].EndsWith("docx", StringComparison.Ordinal)).Problems, problem => problem is { Field: "files", Blocks: true });
    }

    [Fact]
    public async Task Of_two_returns_of_a_client_over_the_same_period_the_later_one_is_left_out()
    {
        var (office, vat) = (await shared.Driver.OfficeAsync(), TaxReturn.NewVatNumber());
        await office.AddVatDossierAsync(vat);
        var batch = await office.Batches.StartAsync();
        var rows = await office.Batches.DropAsync(
            batch, ("een.pdf", Pdfs.WithText($"Btw-aangifte {vat} 4e kwartaal 2026")), (
                "twee.pdf", Pdfs.WithText($"Nieuwe btw-aangifte {vat} 4e kwartaal 2026")));
        Assert.Equal(["open", "skipped"], rows.Select(row => row.State).Order());
        var later = rows.Single(row => row.State == "skipped");
        Assert.Contains("files same-in-batch", later.Told);
        await office.Batches.ChangeAsync(batch, later, new { skipped = false });
        await office.Batches.DropAsync(batch, ("drie.pdf", Pdfs.WithPages(1, Unique.Word())));
        Assert.Equal("open", (await office.Batches.GetAsync(batch)).Rows.Single(row => row.Id == later.Id).State);
    }

    [Fact]
    public async Task A_ZIP_file_of_more_names_than_anybody_has_is_refused_before_they_are_read()
    {
        var (office, batch) = await BegunAsync();
        var zip = Testing.Batches.Zip([.. Enumerable.Range(0, 30_000).Select(number => ($"{number}.pdf", Array.Empty<byte>()))]);
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Batches.TryDropAsync(batch, ("veel.zip", zip)));
        Assert.Equal(Portal.Platform.Outcomes.ErrorTexts.For("zip-unreadable"), Assert.Single(problem.Errors!["files"]));
    }

    [Theory]
    [InlineData("files", "zip-unreadable", false)]
    [InlineData("files", "zip-too-large", true)]
    public async Task A_ZIP_file_that_is_broken_or_grows_without_end_is_refused(string field, string code, bool isBomb)
    {
        var (office, batch) = await BegunAsync();
        byte[] zip = isBomb ? Testing.Batches.Zip(("bom.pdf", new byte[301_000_000])) : [.. "PK\u0003\u0004 kapot"u8];
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Batches.TryDropAsync(batch, ("alles.zip", zip)));
        Assert.Equal(Portal.Platform.Outcomes.ErrorTexts.For(code), Assert.Single(problem.Errors![field]));
        Assert.Empty((await office.Batches.GetAsync(batch)).Rows);
    }

    [Fact]
    public async Task What_cannot_be_shown_stays_in_the_table_with_its_reason()
    {
        var (office, batch) = await BegunAsync();
        var rows = await office.Batches.DropAsync(
            batch, ("geheim.pdf", Pdfs.Encrypted()), ("leeg.pdf", []), ("raar.xbrl", "<a"u8.ToArray()));
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Contains(
            row.Problems, problem => problem is { Field: "files", Blocks: true }
            && problem.Code != "required"
            && problem.Text.Length > 10));
        Assert.All(await office.Batches.PlaceAsync(batch) is var placing ? placing.Left : [], left => Assert.NotEqual("batch-row-doubtful", left.Code));
    }

    [Fact]
    public async Task A_batch_without_files_and_one_that_is_not_there_are_refused()
    {
        var (office, batch) = await BegunAsync();
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.Batches.TryDropAsync(batch));
        await Answer.ProblemAsync(
            HttpStatusCode.UnsupportedMediaType, office.Http.PostAsJsonAsync($"/api/office/batches/{batch}/files", new { files = "nee" }));
        foreach (var other in new[] { "weg", "0123456789abcdef", "a%2fb" })
        {
            await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Batches.TryDropAsync(other, ("a.pdf", Pdfs.WithPages(1))));
            await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.GetAsync($"/api/office/batches/{other}"));
            await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Batches.TryChangeAsync(batch, other, new { kind = "VatReturn" }));
        }
    }

    private async Task<(Office Office, string Batch)> BegunAsync()
    {
        var office = await shared.Driver.OfficeAsync();
        return (office, await office.Batches.StartAsync());
    }

    private static async Task<(DossierAnswer Dossier, string Number)> NumberedAsync(Office office, string which)
    {
        var (name, number) = (
            $"Cliënt {Unique.Word()}", which switch { "kvk" => ClientList.NewKvk(), "vat" => TaxReturn.NewVatNumber(), _ => TaxReturn.NewRsin() });
        var dossier = await Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync("/api/office/dossiers", new
        {
            type = which == "bsn" ? "personal" : "organisation", name,
            rsin = which == "rsin" ? number : null, kvkNumber = which == "kvk" ? number : null, vatNumber = which == "vat" ? number : null, bsn = which == "bsn" ? number : null,
        }));
        return (dossier, number);
    }

    private static Task<IReadOnlyList<DocumentAnswer>> DocumentsAsync(Office office, DossierAnswer dossier) =>
        Answer.ListOfAsync<DocumentAnswer>(office.Http.GetAsync($"/api/office/dossiers/{dossier.Id}/documents"));
}
