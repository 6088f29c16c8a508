using System.Net;
using Xunit;

namespace Portal.Local.Tests.Host;

[Collection<SharedAppTests>]
public sealed class RouteTests(SharedApp shared)
{
    private HttpClient Client => shared.App.Client;

    [Fact]
    public async Task A_catch_all_takes_requests_meant_for_a_function_whose_name_sorts_after_it() =>
        Assert.Equal("root:order/stream", await Client.GetStringAsync("order/stream"));

    [Fact]
    public async Task A_catch_all_leaves_alone_what_sorts_before_it() =>
        Assert.Equal("file", await Client.GetStringAsync("order/file"));

    [Fact]
    public async Task The_catch_all_gets_the_root() => Assert.Equal("root:", await Client.GetStringAsync(""));

    [Fact]
    public async Task The_catch_all_gets_HEAD_when_its_methods_say_so()
    {
        HttpResponseMessage response = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "any/page"));
        Assert.Equal("root:any/page", response.Headers.GetValues("X-Function").Single());
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_route_that_does_not_take_the_method_lets_the_next_one_try() =>
        Assert.Equal("stream", await Text(await shared.Post("order/stream")));

    [Fact]
    public async Task A_method_that_nobody_takes_is_404_and_not_405() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Client.DeleteAsync("order/file")).StatusCode);

    [Theory]
    [InlineData("number/12", "number 12")]
    [InlineData("NUMBER/12", "number 12")]
    [InlineData("guid/0f8fad5b-d9cb-469f-a165-70867728950e", "guid 0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("optional/here", "slug here")]
    [InlineData("optional", "slug none")]
    [InlineData("named", "named")]
    public async Task A_route_binds_its_values(string path, string answer) => Assert.Equal(answer, await Text(await shared.Post(path)));

    [Theory]
    [InlineData("number/twelve")]
    [InlineData("guid/12")]
    [InlineData("optional/here/there")]
    public async Task A_constraint_that_is_not_met_is_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Post(path)).StatusCode);

    [Fact]
    public void Functions_are_listed_in_the_order_of_their_names()
    {
        string[] names = [.. shared.App.Host.Functions.Select(function => function.Name)];
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
        Assert.Contains("root", names);
    }

    private static Task<string> Text(HttpResponseMessage response) => response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
}
