using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Tasks;

/// <summary>Taken: everything that waits for the signed-in person, over all dossiers. What is due first comes first, then what waits longest.</summary>
public sealed class ListTasks(ActionItems tasks)
{
    private const string NoDeadline = "9999-12-31";

    [Function(nameof(ListTasks)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/tasks")] HttpRequest http, CancellationToken cancellation)
    {
        var items = await tasks.OfPersonAsync(Caller.Of(http.HttpContext).Id, cancellation);
        var ordered = items.OrderBy(item => item.Deadline ?? NoDeadline, StringComparer.Ordinal).ThenBy(item => item.SentAt);
        return Respond.Json(new Page<TaskView>([.. ordered.Select(TaskView.Of)]));
    }
}
