using System.IO.Compression;
using System.Net;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>What it takes until the first page is there: few trips, small files, and none where the shell is kept.</summary>
public sealed class FirstPageTests(SharedBrowser shared)
{
    private const int MostFiles = 12;

    // Of script and style, for a browser that takes no brotli.
    private const int MostBytes = 120_000;

    [Theory]
    [InlineData("/inloggen")]
    [InlineData("/")]
    public async Task The_first_page_comes_in_few_files_and_compressed(string path)
    {
        var household = await Household.OfDirectorAsync(shared, "Snelle Sam");
        await using var visitor = path == "/" ? await household.VisitAsync("/") : await shared.NewVisitorAsync();
        if (path == "/") await visitor.SeesAsync("U bent helemaal bij");
        // What comes once after signing in is not of the first page.
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var devTools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var answers = new List<IResponse>();
        visitor.Page.Response += (_, answer) => answers.Add(answer);
        await visitor.Page.GotoAsync(path);
        await (path == "/" ? visitor.SeesAsync("U bent helemaal bij") : visitor.SeesHeadingAsync("Inloggen"));
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var files = answers.Where(answer => !new Uri(answer.Url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count <= MostFiles, $"{files.Count} files: {string.Join(' ', files.Select(file => file.Url))}");
        var code = files.Where(file => file.Url.EndsWith(".js", StringComparison.Ordinal) || file.Url.EndsWith(".css", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(code);
        var (sent, zipped) = (0, 0);
        foreach (var file in code)
        {
            sent += (await file.Request.SizesAsync()).ResponseBodySize;
            zipped += await ZippedAsync(file.Url);
        }

        Assert.InRange(zipped, 1, MostBytes);
        Assert.InRange(sent, 1, zipped - 1);
        Assert.All(code.Where(file => new Uri(file.Url).AbsolutePath.Contains("/base-", StringComparison.Ordinal)), file => Assert.Equal("br", file.Headers["content-encoding"]));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_moves_while_the_start_page_comes(int width)
    {
        var household = await Household.OfDirectorAsync(shared, "Stille Sien");
        foreach (var subject in new[] { "Een", "Twee", "Drie", "Vier" }) await household.PlaceAndOpenAsync(new { kind = "ForApproval", folder = "Advies", subject });
        await using var visitor = await household.VisitAsync("/", width);
        await visitor.SeesAsync("Vier");
        await visitor.Page.AddInitScriptAsync(NotesWhatMoves);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Snel naar" })).ToBeVisibleAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var moved = await visitor.Page.EvaluateAsync<double>("() => window.moved.reduce((sum, { value }) => sum + value, 0)");
        Assert.True(moved < 0.05, $"{moved}: {await visitor.Page.EvaluateAsync<string>("() => JSON.stringify(window.moved)")}");
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("*", null)]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task A_file_comes_in_the_best_encoding_that_is_accepted_and_is_the_same_in_each(string accepted, string? encoding)
    {
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = shared.Driver.Origin };
        var plain = await http.GetByteArrayAsync("/een/pagina/van/de/portal");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await http.SendAsync(request);
        Assert.Equal((encoding ?? "", "Accept-Encoding"), (string.Join(',', answer.Content.Headers.ContentEncoding), string.Join(',', answer.Headers.Vary)));
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(plain, Unpack(await answer.Content.ReadAsByteArrayAsync(), encoding));
    }

    [Fact]
    public async Task The_portal_can_be_put_among_the_apps()
    {
        using var http = new HttpClient { BaseAddress = shared.Driver.Origin };
        using var manifest = await http.GetAsync("/manifest.webmanifest");
        Assert.Equal("application/manifest+json", manifest.Content.Headers.ContentType!.MediaType);
        var described = System.Text.Json.JsonDocument.Parse(await manifest.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("Bakker+Finance", "standalone"), (described.GetProperty("name").GetString(), described.GetProperty("display").GetString()));
        foreach (var icon in described.GetProperty("icons").EnumerateArray())
        {
            using var image = await http.GetAsync(icon.GetProperty("src").GetString());
            Assert.Equal(icon.GetProperty("type").GetString(), image.Content.Headers.ContentType!.MediaType);
        }

        using var worker = await http.GetAsync("/sw.js");
        Assert.Equal(("text/javascript", "no-cache"), (worker.Content.Headers.ContentType!.MediaType, worker.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public async Task Without_a_connection_the_kept_shell_says_so_and_nothing_of_anyone_was_kept()
    {
        var household = await Household.OfDirectorAsync(shared, "Ona Bereikbaar");
        var placed = await household.PlaceAndOpenAsync(new { kind = "ForApproval", folder = "Advies", subject = "Geheim stuk" });
        await using var visitor = await shared.NewVisitorAsync(keepsShell: true);
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(household.Person);
        await visitor.SeesHeadingAsync("Geheim stuk");
        await visitor.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready }");
        await visitor.Page.ReloadAsync();
        await visitor.SeesHeadingAsync("Geheim stuk");
        var kept = await visitor.Page.EvaluateAsync<string[]>("""
            async () => {
              const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
              return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname)
            }
            """);
        Assert.Contains("/", kept);
        Assert.All(kept, path => Assert.True(path == "/" || path.StartsWith("/assets/", StringComparison.Ordinal) || path is "/favicon.svg" or "/manifest.webmanifest", path));
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.GotoAsync("/");
        await Assertions.Expect(visitor.Page.GetByText("Geheim stuk")).ToHaveCountAsync(0);
        await visitor.SeesAsync("geen verbinding");
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("Geheim stuk");
    }

    private const string NotesWhatMoves = """
        window.moved = []
        const at = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')
        const part = ({ node, previousRect, currentRect }) => `${node?.className ?? node?.nodeName} ${(node?.textContent ?? '').slice(0, 20)}: ${at(previousRect)} to ${at(currentRect)}`
        new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => window.moved.push({ value, parts: sources.map(part) })))
          .observe({ type: 'layout-shift', buffered: true })
        """;

    private static async Task<int> ZippedAsync(string file)
    {
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, file);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    private static byte[] Unpack(byte[] bytes, string? encoding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream plain = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var whole = new MemoryStream();
        plain.CopyTo(whole);
        return whole.ToArray();
    }
}
