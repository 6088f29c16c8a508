using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Notifications.Reminders.Asked;

/// <summary>
/// Herinneren: the office has clients reminded of what waits for them, each person in one mail. What is asked for is looked at once more when it is done:
/// of what was answered meanwhile nobody is reminded.
/// </summary>
public sealed class RemindClients(ReminderPlan plan)
{
    /// <summary>Whoever has more to remind of asks twice.</summary>
    private const int MostDocuments = 200;

    private const int LongestId = 100;

    /// <param name="Preview">Only tells what would be done.</param>
    public sealed record Request(IReadOnlyList<string?>? DocumentIds, bool Preview = false);

    /// <param name="Sent">The number of documents.</param>
    /// <param name="Recipients">Who gets a mail, each one.</param>
    public sealed record Response(int Sent, IReadOnlyList<Skipped> Skipped, IReadOnlyList<Recipient> Recipients);

    /// <param name="Reason"><c>not-found</c>, <c>not-open</c>, <c>nobody-asked</c> or <c>reminded-recently</c>.</param>
    public sealed record Skipped(string DocumentId, string Reason);

    public sealed record Recipient(string PersonId, string Name, IReadOnlyList<string> DocumentIds);

    [Function(nameof(RemindClients)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/reminders")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        var planned = await plan.OfAsync([.. request.Value.DocumentIds!.OfType<string>().Distinct()], cancellation);
        if (request.Value.Preview) return Respond.Json(ResponseOf(planned));
        await ToTheEnd.RunAsync(token => StartAsync(planned, Caller.Of(http.HttpContext), workflows, token), cancellation);
        return Respond.Json(ResponseOf(planned), StatusCodes.Status202Accepted);
    }

    private static Validation Check(Request request) => new Validation()
        .Check(request.DocumentIds is { Count: > 0 }, "documentIds", "required")
        .Check(request.DocumentIds is null or { Count: <= MostDocuments }, "documentIds", "too-many-to-remind")
        .Check(request.DocumentIds?.All(id => id is { Length: > 0 and <= LongestId }) != false, "documentIds", "not-ids");

    private static Response ResponseOf(IReadOnlyList<ReminderPlan.Planned> planned)
    {
        var due = planned.Where(one => one.Skipped is null).ToList();
        var recipients = due.SelectMany(one => one.Asked.Select(member => (Member: member, one.DocumentId)))
            .GroupBy(pair => pair.Member.PersonId)
            .Select(pairs => new Recipient(pairs.Key, pairs.First().Member.PersonName, [.. pairs.Select(pair => pair.DocumentId)]));
        return new Response(
            due.Count,
            [.. planned.Where(one => one.Skipped is not null).Select(one => new Skipped(one.DocumentId, one.Skipped!))],
            [.. recipients.OrderBy(recipient => recipient.Name, StringComparer.CurrentCultureIgnoreCase)]);
    }

    private static Task StartAsync(IReadOnlyList<ReminderPlan.Planned> planned, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        string[] due = [.. planned.Where(one => one.Skipped is null).Select(one => DocumentVersion.Of(one.Document!).ToString())];
        if (due.Length == 0) return Task.CompletedTask;
        var asked = new AskedReminders(Ids.New(), due, by.Id, by.Name, by.Address, by.UserAgent);
        return workflows.ScheduleNewOrchestrationInstanceAsync(nameof(SendAskedReminders), asked, new StartOrchestrationOptions($"asked-reminders-{asked.Id}"), cancellation);
    }
}
