using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portal.Local.Host;
using Portal.Local.Tests.Product;
using Portal.Local.Toolchain;
using Xunit;

namespace Portal.Local.Tests.Host;

public sealed class HostTests
{
    private static FunctionsHostOptions Options => TestApp.Options();

    [Fact]
    public async Task Several_hosts_run_at_once_with_settings_of_their_own()
    {
        await using TestApp one = await TestApp.StartAsync(Options);
        await using TestApp other = await TestApp.StartAsync(Options);
        Assert.NotEqual(one.Host.Origin, other.Host.Origin);
        Assert.NotSame(one.Notebook, other.Notebook);
    }

    [Fact]
    public async Task The_host_listens_on_both_loopback_addresses()
    {
        await using TestApp app = await TestApp.StartAsync(Options);
        int port = app.Host.Origin.Port;
        Assert.Equal("file", await app.Client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/order/file")));
        if (HasIPv6Loopback()) Assert.Equal("file", await app.Client.GetStringAsync(new Uri($"http://[::1]:{port}/order/file")));
    }

    [Fact]
    public async Task A_taken_port_is_told_in_a_sentence()
    {
        await using TestApp app = await TestApp.StartAsync(Options);
        int port = app.Host.Origin.Port;
        var taken = await Assert.ThrowsAsync<PortTakenException>(() => TestApp.StartAsync(Options with { Port = port }));
        Assert.Equal(port, taken.Port);
        Assert.Contains($"Port {port} is taken", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_is_free_again_after_the_host_has_stopped()
    {
        int port = FreePort.Find();
        await (await TestApp.StartAsync(Options with { Port = port })).DisposeAsync();
        await using TestApp second = await TestApp.StartAsync(Options with { Port = port });
        Assert.Equal(port, second.Host.Origin.Port);
    }

    [Fact]
    public async Task What_the_app_throws_while_it_is_put_together_comes_out_of_the_start()
    {
        FunctionsHostOptions options = Options with { Settings = new Dictionary<string, string?> { ["Fail"] = "no such thing" } };
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(options));
        Assert.Equal("no such thing", failure.Message);
    }

    [Fact]
    public async Task Services_can_be_replaced_after_the_product_has_registered_its_own()
    {
        var mine = new Notebook();
        FunctionsHostOptions options = Options;
        await using TestApp app = await TestApp.StartAsync(options with
        {
            ConfigureServices = services => services.AddSingleton(mine),
        });
        Assert.Same(mine, app.Notebook);
    }

    [Fact]
    public async Task Local_routes_come_before_the_functions()
    {
        await using TestApp app = await TestApp.StartAsync(Options with { ConfigureWeb = web => web.MapGet("/order/file", () => "local") });
        Assert.Equal("local", await app.Client.GetStringAsync("order/file"));
        Assert.Equal("root:other", await app.Client.GetStringAsync("other"));
    }

    [Fact]
    public async Task Stopping_waits_for_a_function_that_runs()
    {
        await using TestApp app = await TestApp.StartAsync(Options);
        Task<HttpResponseMessage> request = app.Client.PostAsync("a-wait", null);
        await app.Notebook.Wait("waiting");
        Notebook notebook = app.Notebook;
        Task stopping = app.Host.StopAsync(CancellationToken.None);
        notebook.Open("go-on");
        Assert.Equal(HttpStatusCode.OK, (await request).StatusCode);
        await stopping;
        await app.Host.Completion;
    }

    [Fact]
    public async Task Disposing_does_not_wait_for_a_function_that_runs()
    {
        TestApp app = await TestApp.StartAsync(Options);
        using var client = new HttpClient { BaseAddress = app.Host.Origin };
        Task<HttpResponseMessage> request = client.PostAsync("a-wait", null);
        await app.Notebook.Wait("waiting");
        await app.DisposeAsync();
        await request.ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.True(app.Host.Completion.IsCompletedSuccessfully);
    }

    private static bool HasIPv6Loopback()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
