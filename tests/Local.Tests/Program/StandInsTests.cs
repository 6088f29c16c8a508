using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Local.Host;
using Portal.Local.Host.Durable;
using Portal.Local.StandIns;
using Portal.Local.Tests.Host;
using Portal.Local.Toolchain;
using Xunit;

namespace Portal.Local.Tests.Program;

/// <summary>A portal on a host that knows no more of the stand-ins than the settings they wrote into a file.</summary>
public sealed class StandInsTests
{
    private const string Password = "Een lang wachtwoord 31";
    private static readonly string[] Staff = ["Office.Staff"];

    [Fact]
    public async Task The_settings_in_the_file_are_all_that_a_portal_on_another_host_needs()
    {
        using var folder = new TemporaryFolder();
        var origin = new Uri($"http://localhost:{FreePort.Find()}");
        await using var standIns = await StandInServices.StartAsync(new StandInsOptions { Portal = origin, SettingsFile = folder.File("settings.json"), Pages = false }, CancellationToken.None);
        await using var host = await StartAsync(origin, folder.File("settings.json"));
        using var portal = new HttpClient { BaseAddress = origin };
        using var around = new HttpClient { BaseAddress = standIns.Origin };

        var token = await (await around.PostAsJsonAsync("local/token", new { roles = Staff })).Content.ReadFromJsonAsync<JsonElement>();
        portal.DefaultRequestHeaders.Authorization = new("Bearer", token.GetProperty("accessToken").GetString());
        Assert.Equal(HttpStatusCode.Created, (await portal.PostAsJsonAsync("api/office/people", new { name = "Jan Visser", email = "jan@voorbeeld.example" })).StatusCode);
        var mail = default(JsonElement);
        await Until.TrueAsync(async () => (mail = (await around.GetFromJsonAsync<JsonElement>("local/mail")).GetProperty("items")).GetArrayLength() == 1);

        var link = mail[0].GetProperty("text").GetString()!.Split((char[])[' ', '\n']).Single(word => word.StartsWith(origin.ToString(), StringComparison.Ordinal) && word.Contains("#token=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NoContent, (await portal.PostAsJsonAsync("api/password", new { token = link.Split("#token=")[1], password = Password })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await portal.PostAsJsonAsync("api/session", new { userName = "jan@voorbeeld.example", password = Password })).StatusCode);
    }

    private static async Task<FunctionsHost> StartAsync(Uri origin, string file)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var settings = json.RootElement.GetProperty("Values").EnumerateObject()
            .ToDictionary(setting => setting.Name.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value.GetString());
        return await FunctionsHost.StartAsync(new FunctionsHostOptions
        {
            App = typeof(PortalApp).Assembly,
            CreateBuilder = PortalApp.CreateBuilder,
            Port = origin.Port,
            Durable = DurableStore.In(settings["AzureWebJobsStorage"]!, "portal"),
            Settings = settings,
        }, CancellationToken.None);
    }
}
