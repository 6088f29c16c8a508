using System.Net.Http.Json;
using System.Text.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Rights;

/// <summary>A plan that has become an office, and what its people should be able to see of it.</summary>
public sealed class RandomOffice(Testing.Office office, IReadOnlyList<Director> people)
{
    private static readonly byte[] Pdf = Pdfs.WithPages(1);
    private static readonly string[] Names = ["document.pdf", "notulen.pdf"];

    public List<DossierModel> Dossiers { get; } = [];

    public List<QuestionModel> Questions { get; } = [];

    public IEnumerable<DocumentModel> Documents => Dossiers.SelectMany(dossier => dossier.Documents);

    /// <summary>In the subject of every document of the office.</summary>
    public string Word { get; } = "w" + Unique.Word();

    public async Task MakeAsync(OfficePlan plan)
    {
        for (var number = 0; number < OfficePlan.Dossiers; number++)
        {
            var made = number == 0 ? await office.AddPersonalDossierAsync($"Privé {Unique.Word()}") : await office.AddOrganisationAsync($"Zaak {Unique.Word()} B.V.");
            Dossiers.Add(new DossierModel(made.Id, new MemberPlan?[OfficePlan.People]));
        }

        await SetMembersAsync(plan.Members);
        await Task.WhenAll(Dossiers.Select((dossier, number) => PlaceAsync(dossier, plan.Documents[number], isPersonal: number == 0)));
        foreach (var (dossier, plans) in Dossiers.Zip(plan.Questions))
            foreach (var question in plans) await BeginAsync(dossier, question);
        foreach (var document in Documents) await Eventually.HoldsAsync($"the workflow of {document.Id} to wait or end", () => IsAtRestAsync(document));
    }

    public async Task SetMembersAsync(MemberPlan?[][] members)
    {
        foreach (var (dossier, row) in Dossiers.Zip(members))
        {
            for (var person = 0; person < row.Length; person++) await SetMemberAsync(dossier, people[person].Person, row[person], dossier.Members[person]);
            dossier.Members = row;
        }
    }

    private async Task SetMemberAsync(DossierModel dossier, PersonAnswer person, MemberPlan? now, MemberPlan? before)
    {
        var answer = new DossierAnswer(dossier.Id, "", "");
        if (now is not null) await Answer.SuccessAsync(office.SetMemberAsync(answer, person, now.IsDirector ? "director" : "employee", now.MayHandle, now.HasAccess, now.Folders));
        else if (before is not null) await office.RemoveMemberAsync(answer, person);
    }

    private async Task PlaceAsync(DossierModel dossier, DocumentPlan[] plans, bool isPersonal)
    {
        foreach (var plan in plans)
        {
            // Two kinds belong in one sort of dossier only.
            var kind = (Rules.Kinds[plan.Kind].Name, isPersonal) switch { ("CorporateTaxReturn", true) => plan.Kind + 1, ("IncomeTaxReturn", false) => plan.Kind - 1, _ => plan.Kind };
            var document = new DocumentModel(dossier, $"geheim{Unique.Word()} {Word}", kind, Rules.Kinds[kind].Folder ?? plan.Folder);
            document.Signers.UnionWith(Enumerable.Range(0, OfficePlan.People).Where(document.IsToSign));
            // Nothing is asked of nobody who could do it: then it is there to be found.
            if (document.Asks == "sign" && !document.Signers.Any(document.CouldSign)) document = new DocumentModel(dossier, document.Subject, Rules.Information, document.Folder);
            await PlaceAsync(document, plan);
            dossier.Documents.Add(document);
        }
    }

    private async Task PlaceAsync(DocumentModel document, DocumentPlan plan)
    {
        var fields = new Dictionary<string, object> { ["kind"] = document.Kind, ["subject"] = document.Subject };
        if (document.Kind is "ForApproval" or "ForSigning" or "Information") fields["folder"] = document.Folder;
        if (document.Kind == "Invoice") (fields["amount"], fields["dueDate"]) = (100m, "2026-12-31");
        var placed = await office.PlaceFilesAsync(new DossierAnswer(document.Dossier.Id, "", ""), fields, [.. Names.Take(document.FilesOfVersion)]);
        (document.Id, document.Number) = (placed.Id, placed.Number);
        if (plan.Fate == Fate.Replaced && document.FilesOfVersion == 1) document.Version = (await office.ReplaceAsync(placed, new { }, Pdf)).Version;
        var made = await office.Http.GetFromJsonAsync<JsonElement>($"/api/office/documents/{placed.Id}");
        var versions = made.GetProperty("versions").EnumerateArray().Append(made);
        document.Files.AddRange(versions.SelectMany(version => version.GetProperty("files").EnumerateArray()).Select(file => file.GetProperty("id").GetString()!));
        if (plan.Fate != Fate.Withdrawn) return;
        await office.WithdrawAsync(placed, "Vergissing.");
        document.State = "withdrawn";
    }

    /// <summary>Waits for what follows the last signatures, and takes the sealed files among those that are asked for.</summary>
    public async Task TakeSealedFilesAsync()
    {
        foreach (var document in Documents.Where(document => document.State == "signed"))
            document.Files.AddRange(await Eventually.FindsAsync($"what {document.Id} was sealed into", () => SealedFilesOfAsync(document)));
    }

    private async Task<List<string>?> SealedFilesOfAsync(DocumentModel document)
    {
        var files = (await office.DocumentAsync(document.Id)).Files.Where(file => file.Signed).Select(file => file.Id).ToList();
        return files.Count == document.FilesOfVersion ? files : null;
    }

    private async Task BeginAsync(DossierModel dossier, QuestionPlan plan)
    {
        var reachable = Enumerable.Range(0, OfficePlan.People).Where(person => dossier.Members[person]?.HasAccess == true).ToList();
        if (reachable.Count == 0) return;
        var (chosen, secret) = (reachable.Where(plan.People.Contains).ToList(), $"geheim{Unique.Word()}");
        var begins = chosen.Append(reachable[0]).First();
        var question = new QuestionModel(dossier, secret, plan.IsFromOffice, plan.IsFromOffice ? MeantFor(dossier, reachable, chosen) : [begins]);
        IEnumerable<(string, string)> words = [("subject", $"Over {secret}"), ("body", $"<p>{secret}</p>"), .. plan.IsFromOffice ? chosen.Select(person => ("people", people[person].Person.Id)) : []];
        var side = plan.IsFromOffice ? office.Questions : people[begins].Client.Questions;
        var begun = await Answer.OfAsync<QuestionAnswer>(side.TryBeginAsync(new DossierAnswer(dossier.Id, "", ""), Testing.Questions.FormOf(words, ($"{secret}.png", AttachmentFiles.Png))));
        (question.Id, question.FileId) = (begun.Id, begun.Messages[0].Files[0].Id);
        await Eventually.HoldsAsync($"the file of {begun.Id} to be clean", async () => (await office.Questions.TryFileAsync(begun, question.FileId)).IsSuccessStatusCode);
        Questions.Add(question);
    }

    // Without a choice: the directors who see everything; where there are none, whoever can be reached.
    private static List<int> MeantFor(DossierModel dossier, List<int> reachable, List<int> chosen)
    {
        var directors = reachable.Where(person => dossier.Members[person] is { IsDirector: true, Folders: null }).ToList();
        return chosen.Count > 0 ? chosen : directors.Count > 0 ? directors : reachable;
    }

    private async Task<bool> IsAtRestAsync(DocumentModel document) => (await office.DocumentAsync(document.Id)).Workflow is { } workflow
        && (workflow.Status == "Completed" || (document.State == "open" && workflow.Step == "awaits-client"));
}
