using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Portal.Local.Host;
using Xunit;

namespace Portal.Local.Tests.Host;

[Collection<SharedAppTests>]
public sealed class BodyLimitTests(SharedApp shared)
{
    private const int HostLimit = 104_857_600;
    private const int KestrelLimit = 30_000_000;

    [Fact]
    public async Task A_body_over_100_MB_is_500_before_the_function_runs()
    {
        await using TestApp app = await Raised();
        HttpResponseMessage response = await Send(app, HostLimit + 1, chunked: false);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(0, app.Notebook.Count("reader"));
    }

    [Fact]
    public async Task A_body_without_length_is_500_as_soon_as_it_is_over_100_MB()
    {
        await using TestApp app = await Raised();
        Assert.Equal(HttpStatusCode.InternalServerError, (await Send(app, HostLimit + 1, chunked: true)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_100_MB_is_read_once_the_app_has_raised_its_own_limit(bool chunked)
    {
        await using TestApp app = await Raised();
        HttpResponseMessage response = await Send(app, HostLimit, chunked);
        Assert.Equal(HostLimit, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["total"]!);
    }

    [Fact]
    public async Task Without_that_the_limit_of_Kestrel_makes_the_function_fail()
    {
        Assert.Equal(HttpStatusCode.OK, (await Send(shared.App, KestrelLimit, chunked: false)).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await Send(shared.App, KestrelLimit + 1, chunked: false)).StatusCode);
    }

    private static Task<TestApp> Raised()
    {
        FunctionsHostOptions options = TestApp.Options();
        string limit = (2L * HostLimit).ToString(CultureInfo.InvariantCulture);
        return TestApp.StartAsync(options with { Settings = new Dictionary<string, string?>(options.Settings) { ["MaxBody"] = limit } });
    }

    private static async Task<HttpResponseMessage> Send(TestApp app, int length, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "a-reader") { Content = new ByteArrayContent(new byte[length]) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        return await app.Client.SendAsync(request);
    }
}
