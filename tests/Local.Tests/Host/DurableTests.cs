using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;
using Xunit;

namespace Portal.Local.Tests.Host;

[Collection<SharedAppTests>]
public sealed class DurableTests(SharedApp shared)
{
    [Fact]
    public async Task An_HTTP_function_starts_an_orchestration_whose_activities_have_services()
    {
        OrchestrationMetadata done = await Run("""{"name":"first","failures":0}""");
        Assert.Equal("\"Compose for first, in True\"", done.SerializedOutput);
    }

    [Fact]
    public async Task An_activity_that_fails_is_retried()
    {
        OrchestrationMetadata done = await Run("""{"name":"second","failures":2}""");
        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal(3, shared.App.Notebook.Count("second"));
    }

    [Fact]
    public async Task An_activity_that_keeps_failing_fails_the_orchestration()
    {
        OrchestrationMetadata done = await Run("""{"name":"third","failures":9}""");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, done.RuntimeStatus);
    }

    [Fact]
    public async Task Middleware_runs_for_orchestrators_and_activities_and_finds_no_request()
    {
        await Run("""{"name":"fourth","failures":0}""");
        Assert.Contains(shared.App.Notebook.Invocations, seen => seen is { Function: "Greet", HasHttp: false });
        Assert.Contains(shared.App.Notebook.Invocations, seen => seen is { Function: "Compose", HasHttp: false });
        Assert.Contains(shared.App.Notebook.Invocations, seen => seen is { Function: "a-start", HasHttp: true });
    }

    private async Task<OrchestrationMetadata> Run(string order)
    {
        JsonNode id = await shared.Ask("a-start", order);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        return await shared.App.Host.DurableClient.WaitForInstanceCompletionAsync((string)id!, getInputsAndOutputs: true, limit.Token);
    }
}
