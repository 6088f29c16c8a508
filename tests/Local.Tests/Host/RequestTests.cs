using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Xunit;

namespace Portal.Local.Tests.Host;

[Collection<SharedAppTests>]
public sealed class RequestTests(SharedApp shared)
{
    [Fact]
    public async Task Function_invocation_and_request_share_one_scope() => Assert.True((bool)(await Look())["oneScope"]!);

    [Fact]
    public async Task The_HttpContextAccessor_is_empty_in_functions_and_in_middleware()
    {
        Assert.True((bool)(await Look())["accessorIsNull"]!);
        Assert.All(shared.App.Notebook.Invocations, seen => Assert.True(seen.AccessorIsNull));
    }

    [Fact]
    public async Task The_HttpContextAccessor_is_what_a_middleware_makes_it_for_that_request_only()
    {
        Assert.False((bool)(await shared.Ask("a-look-around", null, ("X-Accessor", "please")))["accessorIsNull"]!);
        Assert.True((bool)(await Look())["accessorIsNull"]!);
    }

    [Fact]
    public async Task The_user_set_in_middleware_reaches_the_function() => Assert.Equal("witness", (string?)(await Look())["user"]);

    [Fact]
    public async Task The_peer_is_the_client_that_the_host_saw_whatever_it_writes_in_a_header()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { ConnectCallback = ConnectFromAsync }) { BaseAddress = shared.App.Host.Origin };
        using var request = new HttpRequestMessage(HttpMethod.Post, "a-look-around") { Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Proto", "gopher" } } };
        var seen = JsonNode.Parse(await (await browser.SendAsync(request)).Content.ReadAsStringAsync())!;
        Assert.Equal("127.0.0.9", (string?)seen["peer"]);
        Assert.Equal("http", (string?)seen["scheme"]);
        Assert.Equal("", (string?)seen["forwardedFor"]);
        Assert.Equal("", (string?)seen["forwardedProto"]);
    }

    [Fact]
    public async Task Signing_in_with_a_cookie_works_and_no_middleware_of_ASPNET_reads_it_back()
    {
        HttpResponseMessage signedIn = await shared.Post("a-sign-in");
        string[] cookies = [.. signedIn.Headers.GetValues("Set-Cookie")];
        Assert.Equal(2, cookies.Length);
        JsonNode who = await shared.Ask("a-who", null, ("Cookie", cookies.Single(cookie => cookie.StartsWith(".AspNetCore", StringComparison.Ordinal)).Split(';')[0]));
        Assert.Equal("client", (string?)who["cookie"]);
        Assert.Equal("witness", (string?)who["user"]);
    }

    private Task<JsonNode> Look() => shared.Ask("a-look-around");

    private static async ValueTask<Stream> ConnectFromAsync(SocketsHttpConnectionContext to, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.9"), 0));
        await socket.ConnectAsync(IPAddress.Loopback, to.DnsEndPoint.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
