using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Platform.Http;

namespace Portal.Unit.Tests.Platform.Http;

/// <summary>From where a request comes, in each way in which it can reach a function.</summary>
public sealed class ClientAddressTests
{
    private const string ForwardedFor = "X-Forwarded-For";
    private static readonly ClientAddressOptions Peer = new();
    private static readonly ClientAddressOptions FrontEnd = new() { From = ClientAddressSource.FrontEnd };

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("2001:db8::9", "2001:db8::9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    public void A_caller_is_at_the_address_of_the_connection(string connection, string expected) => Assert.Equal(expected, Seen(Request(connection), Peer));

    [Fact]
    public void What_a_client_writes_into_a_header_is_not_believed()
    {
        foreach (var header in new[] { ForwardedFor, "X-Original-For", "Forwarded", "X-Real-IP", "Client-IP", "X-Azure-ClientIP" })
            Assert.Equal("203.0.113.9", Seen(Request("203.0.113.9", (header, "198.51.100.1")), Peer));
    }

    [Fact]
    public async Task The_host_writes_its_peer_into_the_header_anew_and_the_worker_puts_it_into_the_connection()
    {
        var rewritten = await ThroughWorkerAsync("203.0.113.9");
        Assert.False(rewritten.Request.Headers.ContainsKey(ForwardedFor));
        Assert.StartsWith("127.0.0.1", rewritten.Request.Headers["X-Original-For"].ToString(), StringComparison.Ordinal);
        Assert.Equal("203.0.113.9", Seen(rewritten, Peer));
        Assert.Equal("203.0.113.9", Seen(await ThroughWorkerAsync("203.0.113.9"), FrontEnd));
    }

    [Fact]
    public async Task A_host_that_appended_its_peer_would_leave_what_the_front_end_wrote_as_the_last_entry()
    {
        Assert.Equal("10.0.0.4", Seen(await ThroughWorkerAsync("198.51.100.1, 203.0.113.9:51000, 10.0.0.4"), Peer));
        Assert.Equal("203.0.113.9", Seen(await ThroughWorkerAsync("198.51.100.1, 203.0.113.9:51000, 10.0.0.4"), FrontEnd));
    }

    [Theory]
    [InlineData("203.0.113.9")]
    [InlineData("203.0.113.9:51000")]
    [InlineData("198.51.100.1, 203.0.113.9")]
    [InlineData("198.51.100.1,no address , 203.0.113.9:51000")]
    public void A_front_end_appends_one_entry_to_what_the_client_made_up(string header) => Assert.Equal("203.0.113.9", Seen(Request("10.0.0.4", (ForwardedFor, header)), FrontEnd));

    [Theory]
    [InlineData("2001:db8::9")]
    [InlineData("[2001:db8::9]:51000")]
    [InlineData("198.51.100.1, [2001:db8::9]:51000")]
    public void A_front_end_may_write_IPv6(string header) => Assert.Equal("2001:db8::9", Seen(Request("10.0.0.4", (ForwardedFor, header)), FrontEnd));

    [Fact]
    public void A_header_that_comes_twice_is_one_list()
    {
        var request = Request("10.0.0.4");
        request.Request.Headers[ForwardedFor] = new(["198.51.100.1", "203.0.113.9"]);
        Assert.Equal("203.0.113.9", Seen(request, FrontEnd));
    }

    [Fact]
    public void Of_two_front_ends_the_first_one_saw_the_client()
    {
        var two = new ClientAddressOptions { From = ClientAddressSource.FrontEnd, Entry = 2 };
        Assert.Equal("203.0.113.9", Seen(Request("10.0.0.4", (ForwardedFor, "198.51.100.1, 203.0.113.9, 192.0.2.7:443")), two));
        Assert.Equal("10.0.0.4", Seen(Request("10.0.0.4", (ForwardedFor, "192.0.2.7:443")), two));
    }

    [Fact]
    public void A_front_end_may_write_a_header_of_its_own()
    {
        var own = new ClientAddressOptions { From = ClientAddressSource.FrontEnd, Header = "X-Azure-ClientIP" };
        Assert.Equal("203.0.113.9", Seen(Request("10.0.0.4", ("X-Azure-ClientIP", "203.0.113.9"), (ForwardedFor, "198.51.100.1")), own));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("203.0.113.9, ")]
    public void Without_an_address_in_the_entry_it_is_the_peer(string header) => Assert.Equal("10.0.0.4", Seen(Request("10.0.0.4", (ForwardedFor, header)), FrontEnd));

    // As the worker's extension for ASP.NET Core does with what the host on this machine sent it.
    private static async Task<HttpContext> ThroughWorkerAsync(string forwardedFor)
    {
        var http = Request("127.0.0.1", (ForwardedFor, forwardedFor));
        var options = Options.Create(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All });
        await new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, options).Invoke(http);
        return http;
    }

    private static DefaultHttpContext Request(string connection, params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(connection) } };
        foreach (var (name, value) in headers) http.Request.Headers[name] = value;
        return http;
    }

    private static string Seen(HttpContext http, ClientAddressOptions options)
    {
        http.Connection.RemoteIpAddress = ClientAddressMiddleware.Of(http, options);
        return Caller.Of(http).Address;
    }
}
