using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Portal.Local.Tests.Host;

/// <summary>The tests that share one host.</summary>
[CollectionDefinition]
public sealed class SharedAppTests : ICollectionFixture<SharedApp>;

/// <summary>One host for the tests that only send requests.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    private TestApp? app;

    public TestApp App => app!;

    public async ValueTask InitializeAsync() => app = await TestApp.StartAsync(TestApp.Options());

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Task<HttpResponseMessage> Post(string path, string? json = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return App.Client.SendAsync(request);
    }

    public async Task<JsonNode> Ask(string path, string? json = null, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = await Post(path, json, headers);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
