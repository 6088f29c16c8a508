using System.Net;
using System.Text.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

/// <summary>What each kind of document is to a client: where it stands, which task and which mail there are.</summary>
public sealed class KindTests(SharedPortal shared)
{
    private static readonly string[] Nobody = ["0000000000000000"];

    private PortalDriver Portal => shared.Driver;

    [Theory]
    [InlineData("VatReturn", "Administratie", "open", "approve", "ter accordering: btw-aangifte")]
    [InlineData("CorporateTaxReturn", "Fiscaal", "open", "approve", "ter accordering: aangifte vennootschapsbelasting")]
    [InlineData("DraftReturn", "Fiscaal", "available", null, "is een document geplaatst: conceptaangifte")]
    [InlineData("DraftAnnualAccounts", "Jaarrekening", "open", "read", "ter beoordeling: conceptjaarrekening")]
    [InlineData("ForApproval", "Advies", "open", "approve", "ter accordering: document")]
    [InlineData("LetterOfRepresentation", "Jaarrekening", "open", "sign", "om te ondertekenen: bevestiging bij de jaarrekening")]
    [InlineData("ForSigning", "Advies", "open", "sign", "om te ondertekenen: document")]
    [InlineData("Information", "Permanent", "available", null, "is een document geplaatst: document")]
    [InlineData("Invoice", "Administratie", "available", null, "Stuk Invoice, te betalen voor 31 maart 2026.")]
    public async Task A_kind_has_its_place_its_task_and_its_mail(string kind, string folder, string state, string? task, string inMail)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, FieldsOf(kind, folder, $"Stuk {kind}"));
        var mail = await Portal.Mail.WaitForAsync(story.Directors[0].Person.Email, $"Stuk {kind}");
        Assert.Contains(inMail, mail.Text, StringComparison.Ordinal);
        Assert.Equal($"/documenten/{placed.Id}", mail.Link.AbsolutePath);
        var document = await story.First.DocumentAsync(placed);
        Assert.Equal((kind, folder, state), (document.Kind, document.Folder, document.State));
        Assert.Equal(task, (await story.First.TasksAsync()).SingleOrDefault()?.Action);
        Assert.Equal(task is null ? [] : task == "read" ? ["seen"] : task == "sign" ? ["sign", "reject"] : ["approve", "reject"], document.Actions);
    }

    [Fact]
    public async Task Anyone_gets_the_table_of_kinds_and_once_only()
    {
        using var http = Portal.NewHttp();
        using var answer = await http.GetAsync("/api/kinds");
        using var table = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(table.RootElement.GetProperty("items").EnumerateArray(), kind => kind.GetProperty("kind").GetString() == "IncomeTaxReturn" && kind.GetProperty("needsReport").GetBoolean());
        Assert.True(answer.Headers.CacheControl!.NoCache);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/kinds") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task An_income_tax_return_goes_to_the_one_person_whatever_the_role()
    {
        var office = await Portal.OfficeAsync();
        var person = await office.AddPersonAsync("Ine Komst", Unique.Email());
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}");
        await Answer.SuccessAsync(office.SetMemberAsync(dossier, person, "employee", mayHandle: true));
        var client = await Portal.SignInWithInvitationAsync(person);
        var placed = await office.PlaceAsync(dossier, new { kind = "IncomeTaxReturn", subject = "IB 2025" });
        Assert.Equal("approve", (await client.TaskForAsync(placed)).Action);
        Assert.Equal("approved", (await client.ApproveAsync(placed)).State);
        Assert.Equal("file-return", (await office.WorkItemForAsync(placed)).Kind);

        var second = await office.AddPersonAsync("Tweede Persoon", Unique.Email());
        var problem = await Answer.ProblemAsync(HttpStatusCode.Conflict, office.SetMemberAsync(dossier, second, "director", mayHandle: true));
        Assert.Equal(("personal-dossier-has-its-person", "Een persoonlijk dossier hoort bij precies één persoon, en dit dossier heeft die al."), (problem.Code, problem.Title));
    }

    [Fact]
    public async Task What_does_not_fit_the_kind_is_told_at_once()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        Assert.Equal(["kind"], await WrongAsync(new { kind = "IncomeTaxReturn", subject = "IB" }));
        Assert.Equal(["folder"], await WrongAsync(new { kind = "Information", subject = "Zonder plek" }));
        Assert.Equal(["folder"], await WrongAsync(new { kind = "VatReturn", subject = "Elders", folder = "Advies" }));
        Assert.Equal(["amount", "dueDate"], await WrongAsync(new { kind = "Invoice", subject = "Factuur" }));
        Assert.Equal(["amount"], await WrongAsync(new { kind = "Invoice", subject = "Factuur", amount = 10.005m, dueDate = "2026-03-31" }));
        Assert.Equal(["amount"], await WrongAsync(new { kind = "VatReturn", subject = "BTW", amount = 10m }));
        Assert.Equal(["signers"], await WrongAsync(new { kind = "VatReturn", subject = "BTW", signers = new[] { story.Directors[0].Person.Id } }));
        Assert.Equal(["signers"], await WrongAsync(new { kind = "ForApproval", folder = "Advies", subject = "Akkoord?", signers = Nobody }));

        async Task<IEnumerable<string>> WrongAsync(object fields) =>
            (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TryUploadAsync(story.Dossier, Pdfs.WithPages(1), fields))).Errors!.Keys.Order();
    }

    [Fact]
    public async Task For_approval_concerns_those_who_were_chosen_and_one_of_them_suffices()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 2);
        var employee = await story.Office.AddPersonAsync("Mede Werker", Unique.Email());
        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, employee, "employee", mayHandle: true));
        var chosen = await Portal.SignInWithInvitationAsync(employee);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "ForApproval", folder = "Advies", subject = "Offerte", signers = new[] { employee.Id, story.Directors[1].Person.Id } });
        await chosen.TaskForAsync(placed);
        await story.Second.TaskForAsync(placed);
        Assert.Empty(await story.First.TasksAsync());
        Assert.Equal("may-not-handle", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, story.First.TryDecideAsync(placed.Id, "approve"))).Code);

        await chosen.ApproveAsync(placed);
        await story.Second.NoTaskForAsync(placed);
        var mail = await Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
        Assert.DoesNotContain("ingediend", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await story.Office.WorkItemsAsync(), item => item.DocumentId == placed.Id);
        Assert.DoesNotContain(await Portal.Mail.ToAsync(story.Directors[0].Person.Email), letter => letter.Subject.Contains("Offerte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_who_sees_draft_accounts_is_reminded_until_Gezien()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var person = await story.Office.AddPersonAsync("Kijkt Mee", Unique.Email());
        await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, person, "employee", mayHandle: false));
        var employee = await Portal.SignInWithInvitationAsync(person);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "DraftAnnualAccounts", subject = "Concept 2025" });
        await story.First.TaskForAsync(placed);
        await employee.TaskForAsync(placed);
        Assert.Equal("may-not-handle", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, story.First.TryDecideAsync(placed.Id, "approve"))).Code);

        Assert.Equal("open", (await employee.MarkSeenAsync(placed)).State);
        Assert.Empty(await employee.TasksAsync());
        Assert.Empty((await employee.MarkSeenAsync(placed)).Actions);
        Assert.Single(await story.First.TasksAsync());
        Assert.Equal("available", (await story.First.MarkSeenAsync(placed)).State);
        Assert.Empty(await story.First.TasksAsync());
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed");
        Assert.Equal(2, (await story.Office.DocumentAsync(placed.Id)).History!.Count(entry => entry.Event == "document-seen"));

        var other = await story.Office.UploadAsync(story.Dossier, "BTW");
        Assert.Equal("nothing-to-see", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.TryMarkSeenAsync(other.Id))).Code);
    }

    [Theory]
    [InlineData("leaves")]
    [InlineData("sees less")]
    public async Task Draft_accounts_wait_no_longer_when_the_last_who_had_to_read_them(string goes)
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 2);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "DraftAnnualAccounts", subject = "Concept 2025" });
        await story.Second.TaskForAsync(placed);
        Assert.Equal("open", (await story.First.MarkSeenAsync(placed)).State);
        var last = story.Directors[1].Person;
        if (goes == "leaves") await story.Office.RemoveMemberAsync(story.Dossier, last);
        else await Answer.SuccessAsync(story.Office.SetMemberAsync(story.Dossier, last, "director", mayHandle: true, folders: ["Advies"]));
        var document = await story.Office.DocumentAsync(placed.Id);
        Assert.Equal(("available", "document-settled"), (document.State, document.History![^1].Event));
        await Eventually.HoldsAsync("the workflow to end", async () => (await story.Office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed");
    }

    [Fact]
    public async Task Draft_accounts_that_nobody_is_left_to_read_wait_for_whoever_comes_next()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, new { kind = "DraftAnnualAccounts", subject = "Concept 2025" });
        await story.First.TaskForAsync(placed);
        await story.Office.RemoveMemberAsync(story.Dossier, story.Directors[0].Person);
        Assert.Equal("open", (await story.Office.DocumentAsync(placed.Id)).State);
        var next = await story.Office.AddPersonAsync("Nieuw Hier", Unique.Email());
        await story.Office.MakeDirectorAsync(story.Dossier, next);
        await (await Portal.SignInWithInvitationAsync(next)).TaskForAsync(placed);
    }

    [Fact]
    public async Task The_office_says_that_an_invoice_was_paid()
    {
        var story = await Scenario.WithDirectorsAsync(Portal, 1);
        var placed = await story.Office.PlaceAsync(story.Dossier, FieldsOf("Invoice", "Administratie", "Factuur 2026-014"));
        Assert.Equal(new InvoiceAnswer(1234.50m, "2026-03-31", false, null), (await story.First.DocumentAsync(placed)).Invoice);
        await Answer.SuccessAsync(story.Office.TrySetPaymentAsync(placed, new { paid = true, paidOn = "2026-03-20" }));
        Assert.Equal(new InvoiceAnswer(1234.50m, "2026-03-31", true, "2026-03-20"), (await story.First.DocumentsAsync(story.Dossier, "?kind=Invoice")).Single().Invoice);
        await Answer.SuccessAsync(story.Office.TrySetPaymentAsync(placed, new { paid = false }));
        Assert.False((await story.First.DocumentAsync(placed)).Invoice!.Paid);
        Assert.Equal(["paid", "paidOn"], (await Answer.ProblemAsync(HttpStatusCode.BadRequest, story.Office.TrySetPaymentAsync(placed, new { paidOn = "morgen" }))).Errors!.Keys.Order());
        await Answer.ProblemAsync(HttpStatusCode.NotFound, story.Office.TrySetPaymentAsync(await story.Office.UploadAsync(story.Dossier, "BTW"), new { paid = true }));
    }

    private static Dictionary<string, object> FieldsOf(string kind, string folder, string subject)
    {
        var fields = new Dictionary<string, object> { ["kind"] = kind, ["subject"] = subject };
        if (kind is "ForApproval" or "ForSigning" or "Information") fields["folder"] = folder;
        if (kind == "Invoice") (fields["amount"], fields["dueDate"]) = (JsonSerializer.SerializeToElement(1234.50m), "2026-03-31");
        return fields;
    }
}
