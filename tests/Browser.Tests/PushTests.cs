using System.Text.Json;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Meldingen op dit apparaat. The browser's maker is played by the local portal: it is the one part that is not here.</summary>
public sealed class PushTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_device_is_turned_on_rings_and_is_turned_off_again(int width)
    {
        var household = await Household.OfDirectorAsync(shared, "Belle Rinkel");
        var client = await shared.Driver.SignInAsync(household.Person);
        using var maker = new PushBrowser(client.Http, shared.Driver.Origin);
        await using var visitor = await shared.NewVisitorAsync(width, keepsShell: true);
        await visitor.Page.AddInitScriptAsync(Maker.Replace("SUBSCRIPTION", JsonSerializer.Serialize(maker.Subscription), StringComparison.Ordinal));
        await visitor.Page.GotoAsync("/meldingen");
        await visitor.SignInAsync(household.Person);
        await visitor.FindsNothingWrongAsync();
        await visitor.PressAsync("Aanzetten op dit apparaat");
        await visitor.SeesAsync("Dit apparaat geeft meldingen.");
        await visitor.FindsNothingWrongAsync();
        await household.PlaceAndOpenAsync(new { kind = "ForApproval", folder = "Advies", subject = "Offerte" });
        Assert.Equal("Er staat een taak voor u klaar.", maker.Decrypt(await maker.WaitForAsync()).GetProperty("body").GetString());
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("Dit apparaat geeft meldingen.");
        await visitor.PressAsync("Uitzetten");
        await visitor.SeesAsync("Aanzetten op dit apparaat");
        Assert.Empty((await Answer.OfAsync<PushAnswer>(client.Http.GetAsync("/api/me/push"))).Devices);
    }

    [Fact]
    public async Task Where_everything_is_done_it_is_said_that_a_device_can_ring_and_not_to_who_has_answered_that()
    {
        var household = await Household.OfDirectorAsync(shared, "Klaas Klaar");
        var placed = await household.PlaceAndOpenAsync(new { kind = "ForApproval", folder = "Advies", subject = "Offerte" });
        await using var visitor = await shared.NewVisitorAsync(390);
        await visitor.Page.AddInitScriptAsync("Object.defineProperty(Notification, 'permission', { get: () => localStorage.getItem('test.permission') ?? 'default' })");
        await visitor.Page.GotoAsync($"/documenten/{placed.Id}");
        await visitor.SignInAsync(household.Person);
        await visitor.PressAsync("Akkoord");
        await visitor.PressAsync("Bevestigen");
        await visitor.SeesAsync("Een melding krijgen als er weer iets is");
        await visitor.FindsNothingWrongAsync();
        await visitor.Page.EvaluateAsync("() => localStorage.setItem('test.permission', 'denied')");
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync("Alles gedaan.");
        await Assertions.Expect(visitor.Page.GetByText("Een melding krijgen als er weer iets is")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Where_a_browser_cannot_or_may_not_it_says_so()
    {
        var (person, _) = await shared.Driver.NewPersonAsync();
        await using var without = await shared.NewVisitorAsync(390);
        await without.Page.GotoAsync("/meldingen");
        await without.SignInAsync(person);
        await without.SeesAsync("Deze browser kan geen meldingen geven.");
        await using var refused = await shared.NewVisitorAsync(keepsShell: true);
        await refused.Page.AddInitScriptAsync("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
        await refused.Page.GotoAsync("/meldingen");
        await refused.SignInAsync(person);
        await refused.SeesAsync("Uw browser staat geen meldingen van deze site toe.");
    }

    private const string Maker = """
        const kept = 'test.push'
        const subscription = () => localStorage.getItem(kept) && {
          ...SUBSCRIPTION,
          options: { applicationServerKey: Uint8Array.from(JSON.parse(localStorage.getItem(kept))).buffer },
          toJSON: () => (SUBSCRIPTION),
          unsubscribe: async () => { localStorage.removeItem(kept); return true },
        }
        Object.defineProperty(ServiceWorkerRegistration.prototype, 'pushManager', {
          get: () => ({
            getSubscription: async () => subscription() || null,
            subscribe: async ({ applicationServerKey }) => { localStorage.setItem(kept, JSON.stringify([...applicationServerKey])); return subscription() },
          }),
        })
        // Without a screen Chromium says 'denied' whatever is granted.
        Object.defineProperty(Notification, 'permission', { get: () => 'default' })
        Notification.requestPermission = async () => 'granted'
        """;
}
