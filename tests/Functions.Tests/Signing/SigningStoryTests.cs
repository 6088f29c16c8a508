using System.Net;
using Portal.Platform;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>From the upload of a document that is signed to its seal, and what can come in between.</summary>
public sealed class SigningStoryTests(SharedPortal portal)
{
    private PortalDriver Portal => portal.Driver;

    [Fact]
    public async Task When_all_have_signed_the_file_is_sealed_and_office_and_signers_hear()
    {
        var story = await SigningStory.BeginAsync(Portal);
        var asked = await Answer.OfAsync<SigningAnswer>(story.First.TrySigningAsync(story.Document.Id));
        Assert.Contains($"Ik heb overeenkomst.pdf gelezen. Voor {story.Scenario.Dossier.Name} onderteken ik document Overeenkomst.", asked.Consent, StringComparison.Ordinal);
        Assert.Equal(["sms"], asked.Factors);
        Assert.Equal(Ids.Digest(asked.Consent), asked.ConsentSha256);

        var half = await story.SignAsync(0);
        Assert.Equal(("open", 1, 0), (half.State, half.Signatures!.Count(signature => signature.At is not null), half.Actions.Count));
        await story.First.NoTaskForAsync(story.Document);
        await story.Second.TaskForAsync(story.Document);
        Assert.Equal(1, (await story.Second.DocumentAsync(story.Document)).Signatures!.Count(signature => signature.At is null));

        Assert.Equal("signed", (await story.SignAsync(1)).State);
        var sealedDocument = await story.SealedAsync();
        Assert.Equal([true, false], sealedDocument.Files.Select(file => file.Signed));
        Assert.Equal("overeenkomst (ondertekend).pdf", sealedDocument.Files[0].Name);
        await story.Second.NoTaskForAsync(story.Document);
        Assert.Contains("Directeur 1 en Directeur 2 hebben", (await Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, $"Ondertekend: document Overeenkomst van {story.Scenario.Dossier.Name}")).Text, StringComparison.Ordinal);
        foreach (var director in story.Scenario.Directors) await Portal.Mail.WaitForAsync(director.Person.Email, "is ondertekend");
        Assert.Equal(
            ["document-placed", "signature-consented", "signature-code-sent", "document-signed", "document-opened", "signature-consented", "signature-code-sent", "document-signed", "document-sealed"],
            await story.EventsAsync());
        Assert.Equal(["Sms", "Sms"], sealedDocument.Roster!.Select(signer => signer.Factor));
        Assert.Equal("Completed", await EndedAsync(story));
    }

    [Fact]
    public async Task Pdfsig_finds_the_file_that_a_client_downloads_valid_and_whole()
    {
        var story = await SigningStory.BeginAsync(Portal, directors: 1);
        await story.SignAsync(0);
        var file = (await story.SealedAsync()).Files[0];
        var bytes = await story.First.Http.GetByteArrayAsync($"/api/documents/{story.Document.Id}/files/{file.Id}?download=true");
        Assert.Equal((file.Sha256, file.Size), (Pdfs.Sha256(bytes), bytes.LongLength));
        using var downloaded = new TemporaryFile(bytes);
        var judged = await PdfTools.SuccessAsync("pdfsig", "-nocert", downloaded.Path);
        Assert.Contains("Signature is Valid", judged, StringComparison.Ordinal);
        Assert.Contains("Total document signed", judged, StringComparison.Ordinal);
        var text = await PdfTools.SuccessAsync("pdftotext", "-layout", downloaded.Path, "-");
        Assert.Contains("Directeur 1, bestuurder", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_act_signs_annual_accounts_and_minutes_and_the_office_has_to_publish_them()
    {
        var story = await SigningStory.BeginAsync(Portal, 1, new { kind = "AnnualAccountsAndMinutes", subject = "Jaarrekening 2025", period = "2025" }, "jaarrekening.pdf", "notulen.pdf");
        await story.SignAsync(0);
        Assert.Equal(["jaarrekening (ondertekend).pdf", "notulen (ondertekend).pdf"], (await story.SealedAsync(2)).Files.Where(file => file.Signed).Select(file => file.Name));
        var item = await story.Office.WorkItemForAsync(story.Document);
        Assert.Equal("publish-accounts", item.Kind);
        Assert.NotNull(item.Due);

        // The eight days begin when the accounts were adopted; 8 November 2026 is a Sunday.
        await Answer.SuccessAsync(story.Office.TryConfirmAdoptionAsync(story.Document, "2026-10-31"));
        Assert.Equal("2026-11-09", (await story.Office.WorkItemForAsync(story.Document)).Due);
        Assert.Equal("2026-10-31", (await Answer.OfAsync<AdoptedAnswer>(story.Office.Http.GetAsync($"/api/office/documents/{story.Document.Id}"))).AdoptedOn);
    }

    [Fact]
    public async Task A_director_who_cannot_sign_is_not_waited_for_and_the_sealed_file_says_why()
    {
        var story = await SigningStory.BeginAsync(Portal);
        await story.SignAsync(0);
        await Answer.SuccessAsync(story.Office.TryRecordAbsenceAsync(story.Document, story.Scenario.Directors[1].Person, "langdurig ziek"));
        await story.Second.NoTaskForAsync(story.Document);
        var file = (await story.SealedAsync()).Files[0];
        using var downloaded = new TemporaryFile(await story.Second.Http.GetByteArrayAsync($"/api/documents/{story.Document.Id}/files/{file.Id}"));
        Assert.Contains("Reden: langdurig ziek", await PdfTools.SuccessAsync("pdftotext", downloaded.Path, "-"), StringComparison.Ordinal);
        Assert.Equal("langdurig ziek", (await story.Second.DocumentAsync(story.Document)).Signatures![1].AbsentReason);
    }

    [Fact]
    public async Task Somebody_has_to_sign_and_who_did_is_not_absent()
    {
        var story = await SigningStory.BeginAsync(Portal);
        var (first, second) = (story.Scenario.Directors[0].Person, story.Scenario.Directors[1].Person);
        await Answer.SuccessAsync(story.Office.TryRecordAbsenceAsync(story.Document, second, "in het buitenland"));
        Assert.Equal("last-signer", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TryRecordAbsenceAsync(story.Document, first, "ook ziek"))).Code);
        Assert.Equal("recorded-absent", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Second.TrySigningAsync(story.Document.Id))).Code);
        await story.SignAsync(0);
        Assert.Equal("already-signed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TryRecordAbsenceAsync(story.Document, first, "toch niet"))).Code);
    }

    [Fact]
    public async Task What_was_recorded_by_mistake_is_taken_back_and_the_trail_keeps_both()
    {
        var story = await SigningStory.BeginAsync(Portal);
        var second = story.Scenario.Directors[1].Person;
        await Answer.SuccessAsync(story.Office.TryUndoAbsenceAsync(story.Document, second));
        await Answer.SuccessAsync(story.Office.TryRecordAbsenceAsync(story.Document, second, "verkeerde persoon"));
        await story.Second.NoTaskForAsync(story.Document);
        await Answer.SuccessAsync(story.Office.TryUndoAbsenceAsync(story.Document, second));
        await story.Second.TaskForAsync(story.Document);
        Assert.Equal(["signer-absent", "signer-absence-undone"], (await story.EventsAsync()).Where(name => name.StartsWith("signer-", StringComparison.Ordinal)));
        Assert.All((await story.LookAsync()).Roster!, signer => Assert.Null(signer.AbsentReason));

        await story.SignAsync(0);
        Assert.Equal("signed", (await story.SignAsync(1)).State);
        Assert.Equal("already-signed", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.Office.TryUndoAbsenceAsync(story.Document, second))).Code);
        Assert.Equal("Completed", await EndedAsync(story));
    }

    [Fact]
    public async Task Declining_ends_the_request_and_becomes_work_for_the_office()
    {
        var story = await SigningStory.BeginAsync(Portal);
        await story.SignAsync(0);
        Assert.Equal("rejected", (await story.Second.RejectAsync(story.Document, "De huur klopt niet.")).State);
        Assert.Equal("rejected-document", (await story.Office.WorkItemForAsync(story.Document)).Kind);
        await Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, $"Niet akkoord: document Overeenkomst van {story.Scenario.Dossier.Name}");
        Assert.Contains("signature-declined", await story.EventsAsync());
        Assert.DoesNotContain((await story.LookAsync()).Files, file => file.Signed);
    }

    [Fact]
    public async Task Where_anyone_may_sign_one_signature_is_enough()
    {
        var story = await SigningStory.BeginAsync(Portal, 2, new { kind = "LetterOfRepresentation", subject = "LOR 2025", signedBy = "anyone" });
        Assert.Equal("signed", (await story.SignAsync(1)).State);
        await story.First.NoTaskForAsync(story.Document);
        await story.SealedAsync();
    }

    [Fact]
    public async Task A_signed_letter_of_representation_ends_the_reminder_of_its_draft()
    {
        var story = await SigningStory.BeginAsync(Portal, 1);
        var draft = await story.Office.PlaceAsync(story.Scenario.Dossier, new { kind = "DraftAnnualAccounts", subject = "Concept 2025", period = "2025" });
        await story.First.TaskForAsync(draft);
        var letter = await SigningStory.PlaceAsync(story.Scenario, new { kind = "LetterOfRepresentation", subject = "LOR 2025", period = "2025" }, "lor.pdf");
        Assert.Equal(draft.Id, (await story.Office.DocumentAsync(letter.Id)).Draft);
        var beside = (await story.First.DocumentAsync(letter)).ConfirmedDraft!;
        Assert.Equal((draft.Id, "Concept 2025", (await story.First.DocumentAsync(draft)).Files.Single().Id), (beside.Id, beside.Subject, beside.Files.Single().Id));
        Assert.Equal("signed", (await story.SignAsync(0, letter)).State);
        await story.First.NoTaskForAsync(draft);
        await Eventually.HoldsAsync("the draft to wait no longer", async () => (await story.Office.DocumentAsync(draft.Id)) is { State: "available", Workflow.Status: "Completed" });
        Assert.Contains("draft-confirmed", await story.EventsOfAsync(draft.Id));
    }

    [Fact]
    public async Task A_letter_whose_draft_was_replaced_since_is_refused()
    {
        var story = await SigningStory.BeginAsync(Portal, 1);
        var draft = await story.Office.PlaceAsync(story.Scenario.Dossier, new { kind = "DraftAnnualAccounts", subject = "Concept 2025" });
        var letter = await SigningStory.PlaceAsync(story.Scenario, new { kind = "LetterOfRepresentation", subject = "LOR 2025", draft = draft.Id }, "lor.pdf");
        var code = await story.First.SigningCodeAsync(Portal, letter, story.Mobiles[0]);
        await story.Office.ReplaceAsync(draft, new { explanation = "Verbeterd" }, Pdfs.WithPages(2));
        Assert.Equal(1, (await story.First.DocumentAsync(letter)).ConfirmedDraft!.Version);
        Assert.Equal("draft-replaced", (await Answer.ProblemAsync(HttpStatusCode.Conflict, story.First.TrySignAsync(letter, code))).Code);
    }

    private static Task<string> EndedAsync(SigningStory story) =>
        Eventually.FindsAsync("the workflow to end", async () => (await story.LookAsync()).Workflow is { Status: "Completed" } ended ? ended.Status : null);

    private sealed record AdoptedAnswer(string? AdoptedOn);
}
