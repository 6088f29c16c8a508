using System.Net;
using Microsoft.DurableTask.Client;
using Portal.Approval;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform;

/// <summary>What each action costs in storage operations. docs/operations.md has the same figures.</summary>
public sealed class StorageOperationsTests(SharedPortal shared)
{
    [Fact]
    public async Task No_action_costs_more_storage_operations_than_is_written_down()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1", deadline: "2031-04-30");
        await story.First.TaskForAsync(placed);
        await story.Second.TaskForAsync(placed);
        await WaitsAsync(placed, "Open");
        await portal.QuietAsync();

        await Costs(2, "who am I", () => story.First.Http.GetAsync("/api/me"));
        await Costs(2, "tasks", () => story.First.TasksAsync());
        await Costs(3, "dossiers", () => story.First.DossiersAsync());
        await Costs(3, "documents", () => story.First.DocumentsAsync(story.Dossier));
        await Costs(6, "open", () => story.First.DocumentAsync(placed));
        await Costs(4, "open again", () => story.First.DocumentAsync(placed));

        await Costs(2, "the office's list of one client", () => story.Office.ClientsAsync(""));

        await Costs(12, "make a calendar link", () => story.First.Calendar.MakeAsync());
        var calendar = (await story.First.Calendar.MakeAsync()).Address;
        await Costs(5, "read the calendar of one deadline", () => Answer.SuccessAsync(portal.Driver.NewHttp().GetAsync(calendar)));

        var email = story.Directors[0].Person.Email;
        await Costs(17, "sign in", () => Answer.SuccessAsync(story.First.TrySignInAsync(email, Client.Password)));
        await Costs(28, "sign in on a new device, with the mail", async () =>
        {
            await portal.Driver.SignInAsync(story.Directors[0].Person);
            await MailsAsync("nieuw apparaat");
        });
        await Costs(9, "guess a password", () => Answer.ProblemAsync(HttpStatusCode.Unauthorized, portal.Driver.NewClient().TrySignInAsync(email, "geraden wachtwoord")));
        await Costs(2, "sessions", () => story.First.Account.SessionsAsync());
        await Costs(31, "change the password, with the mail", async () =>
        {
            await Answer.SuccessAsync(story.First.Account.TryChangePasswordAsync(Client.Password, "iets heel anders"));
            await MailsAsync("wijziging in uw account");
        });
        await Costs(50, "decide, with all that follows", async () =>
        {
            await story.First.ApproveAsync(placed);
            await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
            await WaitsAsync(placed, "Approved");
            await portal.QuietAsync();
        });
        await LeastCosts(58, "upload, with all that follows", 3, async attempt =>
        {
            await WaitsAsync(await story.Office.UploadAsync(story.Dossier, $"BTW poging {attempt}"), "Open");
            foreach (var director in story.Directors) await portal.Driver.Mail.WaitForAsync(director.Person.Email, $"BTW poging {attempt}");
            await portal.QuietAsync();
        });
        var batch = await story.Office.Batches.StartAsync();
        var bytes = Pdfs.WithText($"Btw-aangifte kwartaal 3 van 2026 van {TaxReturn.NewVatNumber()}, {TaxReturn.NewRsin()}, naam {story.Dossier.Name}");
        IReadOnlyList<RowAnswer> rows = [];
        await Costs(40, "drop a PDF in a batch", async () => rows = await story.Office.Batches.DropAsync(batch, ($"{story.Dossier.Name} btw 2026 Q2.pdf", bytes)));
        await Costs(2, "open a batch", () => story.Office.Batches.GetAsync(batch));
        await Costs(7, "change a row of a batch", async () => rows = [await story.Office.Batches.ChangeAsync(batch, rows[0], new { subject = "Uit een stapel", confirmed = true })]);
        await Costs(80, "place a row of a batch, with all that follows", async () =>
        {
            Assert.Equal(1, (await story.Office.Batches.PlaceAsync(batch)).Queued);
            await Eventually.HoldsAsync("the batch to rest", async () => (await portal.Workflows.GetInstanceAsync($"batch-{batch}"))?.IsCompleted == true);
            await WaitsAsync(new PlacedAnswer((await story.Office.Batches.GetAsync(batch)).Rows[0].DocumentId!, 1), "Open");
            foreach (var director in story.Directors) await portal.Driver.Mail.WaitForAsync(director.Person.Email, "Uit een stapel");
            await portal.QuietAsync();
        });
        var question = await story.First.Questions.BeginAsync(story.Dossier, "Een vraag");
        await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, "Een vraag");
        await FollowedAsync();
        await LeastCosts(58, "say something, with all that follows", 3, async attempt =>
        {
            await story.Office.Questions.SayAsync(question, $"<p>Ja, {attempt}.</p>");
            await portal.Driver.Mail.WaitForAsync(email, "Een vraag");
            await FollowedAsync();
        });
        await Costs(43, "close a conversation, with all that follows", async () =>
        {
            await story.First.Questions.CloseAsync(question);
            await FollowedAsync();
        });
        var item = await story.Office.WorkItemForAsync(placed);
        await Costs(12, "file", async () =>
        {
            await story.Office.CompleteAsync(item);
            await EndsAsync(placed);
        });

        // Asked of the engine, whose own storage is not counted: asking the portal would cost operations too.
        Task WaitsAsync(PlacedAnswer document, string state) => Eventually.HoldsAsync(
            $"the workflow to wait with the document {state}", async () => await InstanceAsync(document) is { SerializedCustomStatus: not null } instance && instance.ReadCustomStatusAs<ApprovalStatus>()!.State.ToString() == state);

        Task EndsAsync(PlacedAnswer document) => Eventually.HoldsAsync("the workflow to end", async () => (await InstanceAsync(document))?.IsCompleted == true);

        Task<OrchestrationMetadata?> InstanceAsync(PlacedAnswer document) =>
            portal.Workflows.GetInstanceAsync(ApprovalWorkflows.InstanceOf(DocumentVersion.Parse($"{document.Id}.{document.Version}")), getInputsAndOutputs: true);

        // A mail is on record a moment after it is in the mailbox.
        async Task MailsAsync(string inSubject)
        {
            await portal.Driver.Mail.WaitForAsync(email, inSubject);
            await Eventually.HoldsAsync("the mail's workflow to end", async () => await portal.Workflows.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "mail-", FetchInputsAndOutputs: false)).AllAsync(instance => instance.IsCompleted));
            await portal.QuietAsync();
        }

        async Task FollowedAsync()
        {
            await Eventually.HoldsAsync("what follows to end", async () => await portal.Workflows.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "question-", FetchInputsAndOutputs: false)).AllAsync(instance => instance.IsCompleted));
            await portal.QuietAsync();
        }

        Task Costs(int most, string what, Func<Task> action) => LeastCosts(most, what, 1, _ => action());

        // Two mails go out in one round or in two, as it happens: of what sends some the least counts.
        async Task LeastCosts(int most, string what, int attempts, Func<int, Task> action)
        {
            var least = int.MaxValue;
            for (var attempt = 1; attempt <= attempts && least > most; attempt++)
            {
                await portal.QuietAsync();
                var before = portal.StorageOperations;
                await action(attempt);
                least = Math.Min(least, portal.StorageOperations - before);
            }

            Assert.True(least <= most, $"'{what}' took {least} storage operations, {most} are written down");
        }
    }

    [Fact]
    public async Task The_start_page_costs_the_same_with_one_document_and_with_many()
    {
        await using var portal = await shared.StartAnotherAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var first = await story.Office.UploadAsync(story.Dossier, "BTW 1", Pdfs.WithPages(1));
        await story.First.TaskForAsync(first);
        await Eventually.HoldsAsync("the workflow to wait", async () => (await story.Office.DocumentAsync(first.Id)).Workflow?.Step is not null);
        var one = await LeastCostAsync();
        for (var number = 2; number <= 30; number++) await story.First.TaskForAsync(await story.Office.UploadAsync(story.Dossier, $"BTW {number}", Pdfs.WithPages(1)));
        await Eventually.HoldsAsync("the workflows to wait", async () => (await story.Office.TasksAsync()).Count == 30);
        Assert.Equal(one, await LeastCostAsync());

        // What runs in the background is counted too, and can only add: the cost is the least that was seen, and seen some times.
        async Task<int> LeastCostAsync()
        {
            var seen = new List<int>();
            await Eventually.HoldsAsync("a cost seen some times", async () =>
            {
                seen.Add(await CostOfStartPageAsync());
                return seen.Count(cost => cost == seen.Min()) >= 5;
            });
            return seen.Min();
        }

        async Task<int> CostOfStartPageAsync()
        {
            var before = portal.StorageOperations;
            await story.First.TasksAsync();
            await story.First.DossiersAsync();
            return portal.StorageOperations - before;
        }
    }
}
