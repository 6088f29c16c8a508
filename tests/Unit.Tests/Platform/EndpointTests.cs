using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Testing;

namespace Portal.Unit.Tests.Platform;

public sealed class EndpointTests
{
    private static readonly List<Endpoint> Endpoints = [.. typeof(AudienceAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(method => (Method: method, Trigger: method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)))
        .Where(found => found.Trigger is not null)
        .Select(found => new Endpoint(found.Method.GetCustomAttribute<FunctionAttribute>()!.Name, found.Trigger!, found.Method.GetCustomAttribute<AudienceAttribute>()))];

    [Fact]
    public void Every_endpoint_declares_its_audience()
    {
        Assert.True(Endpoints.Count > 15);
        Assert.All(Endpoints, endpoint => Assert.True(endpoint.Audience is not null, $"{endpoint.Name} declares no audience"));
    }

    [Fact]
    public void The_route_says_which_audience_it_is()
    {
        var signedIn = Endpoints.Where(endpoint => endpoint.Audience is not ForAnyoneAttribute);
        Assert.All(signedIn, endpoint => Assert.Equal(endpoint.Trigger.Route!.StartsWith("api/office/", StringComparison.Ordinal), endpoint.Audience is ForOfficeAttribute));
        string[] forAnyone =
        [
            "api/health", "api/kinds", "api/office/sign-in", "api/openapi.yaml", "api/session", "api/session/code", "api/session/passkey", "api/session/passkey/options", "api/password",
            "api/address-change/stop", "api/calendar.ics", "api/password/link", "api/password/requests", "api/documents/{documentId}/decision/passkey", "api/documents/{documentId}/decision/passkey/options", "api/unsubscription", "api/unsubscription", "api/verification", "{*path}",
        ];
        Assert.Equal(forAnyone.Order(), Endpoints.Where(endpoint => endpoint.Audience is ForAnyoneAttribute).Select(endpoint => endpoint.Trigger.Route!).Order());
    }

    [Fact]
    public void The_host_asks_no_key_since_the_portal_has_its_own_authentication() =>
        Assert.All(Endpoints, endpoint => Assert.Equal(AuthorizationLevel.Anonymous, endpoint.Trigger.AuthLevel));

    [Fact]
    public void The_function_that_serves_the_portal_sorts_last() =>
        Assert.Equal("ZPortal", Endpoints.Select(endpoint => endpoint.Name).Order(StringComparer.OrdinalIgnoreCase).Last());

    [Fact]
    public void No_route_is_shadowed_by_one_of_a_function_that_sorts_before_it()
    {
        var ordered = Endpoints.OrderBy(endpoint => endpoint.Name, StringComparer.OrdinalIgnoreCase).ToList();
        for (var later = 0; later < ordered.Count; later++)
            Assert.DoesNotContain(ordered.Take(later), earlier => earlier.Trigger.Methods!.Intersect(ordered[later].Trigger.Methods!).Any() && Pattern(earlier).IsMatch(Example(ordered[later])));
    }

    [Fact]
    public void The_description_and_the_code_have_the_same_operations()
    {
        var contract = Contract.Load(File.ReadAllText(Path.Combine(Local.Toolchain.Repository.Root, "functions", "openapi.yaml")));
        var described = contract.Paths.SelectMany(path => contract.MethodsOf(path).Select(method => $"{method} {path}"));
        var coded = Endpoints.Where(endpoint => endpoint.Name != "ZPortal").SelectMany(endpoint => endpoint.Trigger.Methods!.Select(method => $"{method} /{endpoint.Trigger.Route}"));
        Assert.Equal(described.Order(StringComparer.Ordinal), coded.Order(StringComparer.Ordinal));
    }

    private static Regex Pattern(Endpoint endpoint) => new("^" + Regex.Replace(endpoint.Trigger.Route!, @"\{\*\w+\}", ".*").Replace("{", "(?<", StringComparison.Ordinal).Replace("}", ">[^/]+)", StringComparison.Ordinal) + "$");

    private static string Example(Endpoint endpoint) => Regex.Replace(endpoint.Trigger.Route!, @"\{\w+\}", "x");

    private sealed record Endpoint(string Name, HttpTriggerAttribute Trigger, AudienceAttribute? Audience);
}
