using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Portal.Local.Tests.Product;

public sealed record Order(string Name, int Failures);

public sealed class DurableFunctions(Notebook notebook)
{
    private static readonly TaskOptions Retry = new(new TaskRetryOptions(new RetryPolicy(3, TimeSpan.FromMilliseconds(1))));

    [Function("a-start")]
    public static async Task<IActionResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request,
        [Microsoft.Azure.Functions.Worker.Http.FromBody] Order order,
        [DurableClient] DurableTaskClient client)
    {
        string id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(Greet), order, request.HttpContext.RequestAborted);
        return new JsonResult(id);
    }

    [Function(nameof(Greet))]
    public static async Task<string> Greet([OrchestrationTrigger] TaskOrchestrationContext context, Order order)
    {
        string greeting = await context.CallActivityAsync<string>(nameof(Compose), order, Retry);
        return await context.CallActivityAsync<string>(nameof(Sign), new Letter(greeting, 1), Retry);
    }

    [Function(nameof(Compose))]
    public string Compose([ActivityTrigger] Order order, FunctionContext context)
    {
        if (notebook.Add(order.Name) <= order.Failures) throw new TimeoutException("as asked");
        return $"{context.FunctionDefinition.Name} for {order.Name}";
    }

    [Function(nameof(Sign))]
    public static Task<string> Sign([ActivityTrigger] Letter letter, string instanceId) =>
        Task.FromResult($"{letter.Subject}, in {instanceId.Length > 0}");
}
