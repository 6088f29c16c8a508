using System.Net;
using System.Net.Http.Json;
using Portal.Functions.Tests.Signing;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform;

/// <summary>What people and programs write in more than one way, or that nobody can see: read as what is meant, or refused at the field.</summary>
public sealed class OddInputTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Theory]
    [InlineData("2025Q1", "2025-Q1", "2025-04-30")]
    [InlineData("2025-q2", "2025-Q2", "2025-07-31")]
    [InlineData(" 2025-Q1 ", "2025-Q1", "2025-04-30")]
    [InlineData("2025-M03", "2025-03", "2025-04-30")]
    public async Task A_period_is_read_as_what_is_meant(string typed, string kept, string deadline)
    {
        var (office, dossier) = await DossierAsync();
        var placed = await office.PlaceAsync(dossier, new { kind = "VatReturn", subject = "BTW", period = typed });
        Assert.Equal((kept, deadline), await office.DocumentAsync(placed.Id) is var document ? (document.Period, document.Deadline) : default);
    }

    [Theory]
    [InlineData("VatReturn", "2020-Q5")]
    [InlineData("VatReturn", "2025-13")]
    [InlineData("VatReturn", "vierde kwartaal")]
    [InlineData("IncomeTaxReturn", "2025-03")]
    public async Task A_return_over_no_period_is_refused_at_the_field_and_not_placed_without_a_day(string kind, string typed)
    {
        var office = await Portal.OfficeAsync();
        var dossier = kind == "VatReturn" ? await office.AddOrganisationAsync("Bakkerij") : await office.AddPersonalDossierAsync("J. Bakker");
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryUploadAsync(dossier, Pdfs.WithPages(1), new { kind, subject = "Aangifte", period = typed }));
        Assert.Equal(["period"], problem.Errors!.Keys);
        // A period that there is no such return over takes a day of the office's own; what is no period is none with a day either.
        var withDay = new { kind, subject = "Aangifte", period = typed, deadline = "2030-01-31" };
        if (kind == "IncomeTaxReturn") await office.PlaceAsync(dossier, withDay);
        else Assert.Equal(["period"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryUploadAsync(dossier, Pdfs.WithPages(1), withDay))).Errors!.Keys);
    }

    [Fact]
    public async Task A_password_is_the_same_however_its_letters_are_composed()
    {
        var person = await (await Portal.OfficeAsync()).AddPersonAsync("Kees Bos", Unique.Email());
        var client = Portal.NewClient();
        await Answer.SuccessAsync(client.TrySetPasswordAsync((await Portal.Mail.WaitForAsync(person.Email, "wachtwoord")).Link, "caf\u00e9 zonder suiker"));
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, "cafe\u0301 zonder suiker"));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, "caf\u00e9 zonder suiker"));
    }

    [Fact]
    public async Task An_address_with_a_domain_in_letters_is_the_same_as_over_the_wire()
    {
        var office = await Portal.OfficeAsync();
        var word = Unique.Word();
        var person = await office.AddPersonAsync("J\u00f6rg", $"{word}@m\u00fcnchen.example");
        Assert.Equal("email-in-use", (await Answer.ProblemAsync(HttpStatusCode.Conflict, AddAsync(office, new { name = "Een Ander", email = $"{word}@xn--mnchen-3ya.example" }))).Code);
        var client = Portal.NewClient();
        await Answer.SuccessAsync(client.TrySetPasswordAsync((await Portal.Mail.WaitForAsync(person.Email, "wachtwoord")).Link, Client.Password));
        await Answer.SuccessAsync(client.TrySignInAsync($"{word}@xn--mnchen-3ya.example", Client.Password));
        await Answer.SuccessAsync(client.TrySignInAsync($"{word}@M\u00dcNCHEN.example", Client.Password));
    }

    [Theory]
    [InlineData("\u200b0612345678\u200e")]
    [InlineData("06\u201112345678")]
    [InlineData("06/12345678")]
    public async Task A_mobile_number_is_taken_with_what_one_does_not_see_in_it(string typed)
    {
        var added = await Answer.OfAsync<PersonAnswer>(AddAsync(await Portal.OfficeAsync(), new { name = "Kees Bos", email = Unique.Email(), mobile = typed }));
        Assert.Equal("+31612345678", added.Mobile);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u3164")]
    [InlineData("\u2800 \u00ad")]
    public async Task What_nobody_sees_is_empty(string typed)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var refused = story.Office.TryUploadAsync(story.Dossier, Pdfs.WithPages(1), new { kind = "VatReturn", subject = typed });
        Assert.Equal(["subject"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, refused)).Errors!.Keys);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW");
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.First.TryDecideAsync(placed.Id, "reject", typed, placed.Version));
        Assert.Equal(["email"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, AddAsync(story.Office, new { name = "Kees", email = $"a{typed.Trim()}b@voorbeeld.nl" }))).Errors!.Keys);
    }

    [Theory]
    [InlineData("naam\ufffe")]
    [InlineData("naam\ufdd0")]
    public async Task Characters_that_stand_for_nothing_are_refused_at_the_field_and_never_break_a_request(string typed)
    {
        var (office, dossier) = await DossierAsync();
        var placed = office.TryUploadAsync(dossier, Pdfs.WithPages(1), new { kind = "VatReturn", subject = typed, explanation = typed });
        Assert.Equal(["explanation", "subject"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, placed)).Errors!.Keys.Order());
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(typed + "@voorbeeld.nl", typed));
        await Answer.SuccessAsync(Portal.NewClient().RequestPasswordAsync("b@voorbeeld.nl"));
        await Answer.SuccessAsync(office.Http.GetAsync($"/api/office/people?search={Uri.EscapeDataString(typed)}"));
    }

    [Fact]
    public async Task The_VAT_number_of_a_person_is_masked_where_it_is_the_BSN()
    {
        var office = await Portal.OfficeAsync();
        var dossier = await Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync(
            "/api/office/dossiers", new { type = "personal", name = "J. Bakker", bsn = "123456782", vatNumber = "123456782B01" }));
        var (person, client) = await Portal.NewPersonAsync();
        await office.MakeDirectorAsync(dossier, person);
        foreach (var asked in new[] { office.Http.GetStringAsync($"/api/office/dossiers/{dossier.Id}"), client.Http.GetStringAsync($"/api/dossiers/{dossier.Id}") })
            Assert.DoesNotContain("123456782", await asked, StringComparison.Ordinal);
        var firm = await Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "organisation", name = "Bakkerij", vatNumber = "123456782B01" }));
        Assert.Contains("123456782B01", await office.Http.GetStringAsync($"/api/office/dossiers/{firm.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_signers_than_a_row_can_hold_are_refused_with_the_reason()
    {
        var (office, dossier) = await DossierAsync();
        for (var number = 0; number < 25; number++)
            await office.MakeDirectorAsync(dossier, await office.AddPersonAsync($"{number} {new string('\u00e9', 185)}", Unique.Email()));
        var refused = office.TryUploadAsync(dossier, Pdfs.WithPages(1), new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        Assert.Equal("too-many-signers", (await Answer.ProblemAsync(HttpStatusCode.Conflict, refused)).Code);
        await office.UploadAsync(dossier, "BTW");
    }

    [Fact]
    public async Task A_PDF_that_only_its_owner_has_a_password_of_is_taken_where_nothing_is_signed()
    {
        var (office, dossier) = await DossierAsync();
        using var plain = new TemporaryFile(Pdfs.WithPages(1));
        using var locked = new TemporaryFile([]);
        await PdfTools.SuccessAsync("qpdf", "--encrypt", "", "eigenaar", "256", "--", plain.Path, locked.Path);
        var file = await File.ReadAllBytesAsync(locked.Path);
        await office.UploadAsync(dossier, "BTW", file);
        var refused = office.TryUploadAsync(dossier, file, new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        Assert.Equal(["files"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, refused)).Errors!.Keys);
    }

    private static Task<HttpResponseMessage> AddAsync(Testing.Office office, object person) => office.Http.PostAsJsonAsync("/api/office/people", person);

    private async Task<(Testing.Office Office, DossierAnswer Dossier)> DossierAsync()
    {
        var office = await Portal.OfficeAsync();
        return (office, await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V."));
    }
}
