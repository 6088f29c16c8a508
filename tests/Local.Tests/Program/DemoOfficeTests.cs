using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Portal.Local.Tests.Program;

/// <summary>One demo office for all tests of it, since making it takes a while.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public LocalPortal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Portal = await LocalPortal.StartAsync(new LocalPortalOptions { Folder = _folder.Path, Demo = true, Pages = false });

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        _folder.Dispose();
    }
}

public sealed class DemoOfficeTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task The_demo_office_has_returns_in_every_state_and_ends_at_the_present()
    {
        var portal = demo.Portal;
        using var http = new HttpClient { BaseAddress = portal.Origin };

        await http.PostAsJsonAsync("api/session", new { userName = "rob@vandijk-installatie.example", password = "proefkantoor" });
        var installers = await Documents(http, "Van Dijk Installatietechniek B.V.");
        Assert.Contains(installers, document => State(document) == "open");
        Assert.Contains(installers, document => State(document) == "rejected");
        Assert.Contains(installers, document => State(document) == "approved" && document.GetProperty("filing").GetProperty("state").GetString() == "submitted");
        Assert.Equal(TimeSpan.Zero, portal.Clock.Ahead);

        http.DefaultRequestHeaders.Authorization = new("Bearer", await portal.TokenAsync("Office.Staff"));
        var work = await http.GetFromJsonAsync<JsonElement>("api/office/work-items");
        var kinds = work.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()).ToList();
        Assert.Contains("file-return", kinds);
        Assert.Contains("rejected-document", kinds);
    }

    [Fact]
    public async Task The_demo_office_has_papers_of_every_kind_there_is_and_somebody_who_sees_only_a_part()
    {
        var portal = demo.Portal;
        using var jan = new HttpClient { BaseAddress = portal.Origin };
        await jan.PostAsJsonAsync("api/session", new { userName = "jan@korenaar.example", password = "proefkantoor" });
        var bakery = await Documents(jan, "Bakkerij De Korenaar B.V.");
        string[] kinds = ["CorporateTaxReturn", "DraftAnnualAccounts", "DraftReturn", "ForApproval", "Information", "Invoice", "LetterOfRepresentation", "VatReturn"];
        Assert.Equal(kinds, bakery.Select(document => document.GetProperty("kind").GetString()!).Distinct().Order());
        Assert.Contains(bakery, document => document.TryGetProperty("invoice", out var invoice) && invoice.GetProperty("paid").GetBoolean());

        using var karin = new HttpClient { BaseAddress = portal.Origin };
        await karin.PostAsJsonAsync("api/session", new { userName = "karin@korenaar.example", password = "proefkantoor" });
        string?[] folders = ["Administratie", "Permanent"];
        Assert.All(await Documents(karin, "Bakkerij De Korenaar B.V."), document => Assert.Contains(document.GetProperty("folder").GetString(), folders));
    }

    private static async Task<List<JsonElement>> Documents(HttpClient http, string dossier)
    {
        var dossiers = await http.GetFromJsonAsync<JsonElement>("api/dossiers");
        string id = dossiers.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("name").GetString() == dossier).GetProperty("id").GetString()!;
        return [.. (await http.GetFromJsonAsync<JsonElement>($"api/dossiers/{id}/documents")).GetProperty("items").EnumerateArray()];
    }

    private static string State(JsonElement document) => document.GetProperty("state").GetString()!;
}
