using Microsoft.Playwright;
using Portal.Browser.Tests;
using Portal.Local;
using Portal.Testing;

[assembly: AssemblyFixture(typeof(SharedBrowser))]

namespace Portal.Browser.Tests;

/// <summary>One portal and one browser for all browser tests; each visitor has a context of its own.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    /// <summary>A page that is right is right at once; this is for a machine that has much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private LocalPortal _portal = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public PortalDriver Driver { get; private set; } = null!;

    public IServiceProvider Services => _portal.Services;

    public async ValueTask InitializeAsync()
    {
        _portal = await LocalPortal.StartAsync(new LocalPortalOptions { Prefix = "b" + Unique.Word(), Durable = false, ConfigureServices = QuickHashes.Use });
        Driver = new PortalDriver(_portal.Origin);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>Somebody with a browser that has never been here.</summary>
    /// <param name="keepsShell">Whether the browser keeps the portal's shell, as it does outside of tests; a test that looks at single requests wants them all.</param>
    /// <param name="locale">The language that the browser asks for.</param>
    public async Task<Visitor> NewVisitorAsync(int width = 1280, ColorScheme colors = ColorScheme.Light, bool keepsShell = false, string locale = "nl-NL")
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Driver.Origin.ToString(),
            Locale = locale,
            TimezoneId = "America/New_York",
            ViewportSize = new ViewportSize { Width = width, Height = width > 500 ? 900 : 844 },
            HasTouch = width < 500,
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
            ServiceWorkers = keepsShell ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            // As the front end of Azure writes it: what one visitor does wrong does not count for another.
            ExtraHTTPHeaders = [new("X-Forwarded-For", Unique.Address())],
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Visitor(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _portal.DisposeAsync();
    }
}

/// <summary>A person at a browser. Whatever the page complains of on its console is kept: a test asks that it is nothing.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // The body or the main part, focused while a page changes, has the text of everything in it.
    private const string FocusedHasName = """
        name => {
          const focused = document.activeElement
          if (!focused || focused.matches('body, main')) return false
          return new RegExp(name).test((focused.ariaLabel || focused.innerText || focused.labels?.[0]?.innerText || '').trim())
        }
        """;

    // The browser itself reports every 4xx; those are the API's answers, which tests look at by themselves.
    private static readonly string[] Expected = ["Failed to load resource", "Service Worker registration blocked by Playwright"];

    private readonly List<string> _complaints = [];

    public Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Expected.Any(text => message.Text.StartsWith(text, StringComparison.Ordinal))) _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public async Task SignInAsync(PersonAnswer person, string password = Client.Password)
    {
        await FillAsync("Gebruikersnaam", person.Email);
        await FillAsync("Wachtwoord", password);
        await PressAsync("Inloggen");
    }

    /// <summary>Where the office's authority stands in the place of Entra ID's.</summary>
    public async Task SignInAsStaffAsync(string name = "Petra Bakker")
    {
        await SeesHeadingAsync("Inloggen bij kantoor");
        await Page.GetByLabel(name).CheckAsync();
        await PressAsync("Inloggen");
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    public Task SeesAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Waits until a search has left so many rows: the whole list stood there before, and moves away under what clicks too soon.</summary>
    public Task FindsRowsAsync(int count) => Assertions.Expect(Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(count + 1);

    public Task SeesHeadingAsync(string text) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = text }).First).ToBeVisibleAsync();

    /// <summary>Goes to what has this name (a regular expression) with the keyboard.</summary>
    public async Task TabToAsync(string name)
    {
        for (var step = 0; step < 60; step++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>(FocusedHasName, name)) return;
        }

        Assert.Fail($"'{name}' cannot be reached with Tab.");
    }

    /// <summary>No violation of WCAG 2.2 A and AA that axe can find, nothing on the console, and nothing that sticks out sideways.</summary>
    public async Task FindsNothingWrongAsync()
    {
        // A page's code comes when it is first asked for; until then there is nothing to look at.
        await Page.Locator("main h1").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(Page.Locator("[data-shape]")).ToHaveCountAsync(0);
        var violations = await Accessibility.ViolationsAsync(Page);
        Assert.True(violations.Count == 0, $"{Page.Url}: {string.Join("; ", violations)}");
        await IsSilentAndFitsAsync();
    }

    /// <summary>As above, without axe.</summary>
    public async Task IsSilentAndFitsAsync()
    {
        Assert.Empty(_complaints);
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{Page.Url} is wider than the window");
    }

    public ValueTask DisposeAsync() => new(Page.Context.CloseAsync());
}
