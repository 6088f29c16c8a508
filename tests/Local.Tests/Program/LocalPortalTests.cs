using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Portal.Local.Authority;
using Xunit;

namespace Portal.Local.Tests.Program;

public sealed class LocalPortalTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly string[] OfficeRoles = ["Office.Staff"];
    private LocalPortal _portal = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _portal = await LocalPortal.StartAsync(new LocalPortalOptions
        {
            StorageConnectionString = azurite.ConnectionString, Prefix = "l" + Guid.NewGuid().ToString("N")[..12], Pages = false,
        });
        _http = new HttpClient { BaseAddress = _portal.Origin };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task A_token_is_valid_by_what_the_authority_publishes()
    {
        var answer = await _http.PostAsJsonAsync("local/token", new { roles = OfficeRoles, name = "Lotte de Wit" });
        string token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        var metadata = await _http.GetFromJsonAsync<JsonElement>("local/authority/v2.0/.well-known/openid-configuration");
        string keys = await _http.GetStringAsync(metadata.GetProperty("jwks_uri").GetString());

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = metadata.GetProperty("issuer").GetString(), ValidAudience = LocalAuthority.Audience, IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(),
        });

        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(("Lotte de Wit", "Office.Staff"), (result.Claims["name"], result.Claims["roles"]));
    }

    [Theory]
    [InlineData("Office.Staff", HttpStatusCode.OK)]
    [InlineData("Documents.Upload", HttpStatusCode.Forbidden)]
    public async Task The_product_takes_the_token_for_what_its_role_may(string role, HttpStatusCode expected)
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", await _portal.TokenAsync(role));
        Assert.Equal(expected, (await _http.GetAsync("api/office/work-items")).StatusCode);
    }

    [Fact]
    public async Task An_invitation_is_shown_to_programs_as_JSON_and_to_browsers_as_a_page_in_which_nothing_runs()
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", await _portal.TokenAsync("Office.Staff"));
        await _http.PostAsJsonAsync("api/office/people", new { name = "Jan Visser", email = "jan@voorbeeld.example" });
        while ((await _portal.Mailbox.MailsAsync()).Count == 0) await Task.Yield();

        var json = await _http.GetFromJsonAsync<JsonElement>("local/mail");
        var page = new HttpRequestMessage(HttpMethod.Get, "local/mail") { Headers = { { "Accept", "text/html" } } };
        string html = await (await _http.SendAsync(page)).Content.ReadAsStringAsync();

        var mail = Assert.Single(json.GetProperty("items").EnumerateArray().ToList());
        Assert.Equal("jan@voorbeeld.example", mail.GetProperty("to").GetString());
        Assert.Contains("/wachtwoord#token=", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_goes_forward_and_takes_no_nonsense()
    {
        var moved = await (await _http.PostAsJsonAsync("local/clock", new { advance = "P3D" })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(moved.GetProperty("now").GetDateTime() > TimeProvider.System.GetUtcNow().AddDays(2.9).UtcDateTime);
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.PostAsJsonAsync("local/clock", new { advance = "tomorrow" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.PostAsJsonAsync("local/clock", new { advance = "-P1D" })).StatusCode);
    }
}
