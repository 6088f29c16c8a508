using Portal.Local.Host;
using Portal.Local.Host.Protocol;
using Portal.Local.Host.Worker;
using Xunit;

namespace Portal.Local.Tests.Host;

/// <summary>Functions as a worker describes them.</summary>
public sealed class CatalogTests
{
    private const string Request = """{"name":"request","type":"httpTrigger","direction":"In","methods":["get"]}""";

    [Fact]
    public void Names_that_differ_only_in_case_keep_the_app_from_starting()
    {
        var refused = Assert.Throws<FunctionsHostException>(() => new FunctionCatalog([Read("same", Request), Read("Same", Request)]));
        Assert.Contains("'same' is given to more than one function: Functions.same and Functions.Same", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_without_trigger_keeps_the_app_from_starting()
    {
        var refused = Assert.Throws<FunctionsHostException>(() => Read("lonely", """{"name":"client","type":"durableClient","direction":"In"}"""));
        Assert.Contains("'lonely' has 0 triggers", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trigger_that_is_not_known_keeps_the_app_from_starting()
    {
        var refused = Assert.Throws<FunctionsHostException>(() => Read("other", """{"name":"message","type":"queueTrigger","direction":"In"}"""));
        Assert.Contains("a trigger that is not known here: queueTrigger", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_route_prefix_of_host_json_stands_before_every_route_and_is_api_when_nothing_is_said()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("api/plain", Read("plain", Request, HostJson.RoutePrefix(folder.Path)).Description.Route);
        File.WriteAllText(folder.File("host.json"), """{ /* as in Azure */ "extensions":{"http":{"routePrefix":"app"}} }""");
        Assert.Equal("app/plain", Read("plain", Request, HostJson.RoutePrefix(folder.Path)).Description.Route);
    }

    private static Function Read(string name, string binding, string prefix = "") =>
        Function.Read(new RpcFunctionMetadata { Name = name, EntryPoint = $"Functions.{name}", RawBindings = { binding } }, prefix);
}
