using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.IdentityModel.Tokens;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

/// <summary>The way in for staff and for scripts, as a program goes it: discovery, code with PKCE, tokens.</summary>
public sealed class OfficeSignInTests(SharedPortal shared)
{
    private const string Verifier = "een-willekeurige-sleutel-van-ten-minste-43-tekens-lang";
    private readonly HttpClient _http = shared.Driver.NewHttp();

    [Fact]
    public async Task Staff_signs_in_with_a_code_and_goes_on_with_a_refresh_token()
    {
        var tokens = await TokensAsync(await CodeAsync("Joris Hendriks", "Office.Staff"));
        Assert.Equal("n-1", Claim(tokens.IdToken!, "nonce"));
        Assert.Equal("Joris Hendriks", Claim(tokens.IdToken!, "name"));
        await Answer.SuccessAsync(AsOffice(tokens.AccessToken).GetAsync("/api/office/work-items"));

        var later = await PostAsync<Tokens>(new() { ["grant_type"] = "refresh_token", ["client_id"] = await ClientIdAsync(), ["refresh_token"] = tokens.RefreshToken! });
        await Answer.SuccessAsync(AsOffice(later.AccessToken).GetAsync("/api/office/work-items"));
        foreach (var no in new[] { tokens.IdToken!, tokens.RefreshToken! })
            await Answer.ProblemAsync(HttpStatusCode.Unauthorized, AsOffice(no).GetAsync("/api/office/work-items"));
    }

    [Fact]
    public async Task A_code_works_once_and_only_for_who_asked_for_it()
    {
        var code = await CodeAsync("Petra Bakker", "Office.Staff");
        Assert.Equal("invalid_grant", await ErrorAsync(await CodeFormAsync(code, verifier: "een-andere-sleutel-van-ten-minste-43-tekens-lang--")));
        Assert.Equal("invalid_grant", await ErrorAsync(await CodeFormAsync(code)));
        var again = await CodeAsync("Petra Bakker", "Office.Staff");
        await TokensAsync(again);
        Assert.Equal("invalid_grant", await ErrorAsync(await CodeFormAsync(again)));
    }

    [Theory]
    [InlineData("redirect_uri", "https://kwaad.example/kantoor/aanmelden")]
    [InlineData("redirect_uri", "http://localhost/elders")]
    [InlineData("client_id", "iemand-anders")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("response_type", "token")]
    public async Task Who_is_not_the_portal_is_not_sent_anywhere(string parameter, string value)
    {
        var query = await AuthorizeQueryAsync();
        query[parameter] = value;
        using var asked = await _http.GetAsync(await AuthorizeAsync(query));
        using var allowed = await _http.PostAsync(await AuthorizeAsync(query), new FormUrlEncodedContent([new("name", "X")]));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (asked.StatusCode, allowed.StatusCode));
    }

    [Fact]
    public async Task A_script_uploads_with_its_secret_and_may_do_nothing_else()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "b8e0d1c4-2f53-4a3c-8a5e-6c1f6f0f7e42", ["client_secret"] = "proefkantoor", ["scope"] = "api://bakkerfinance-portal/.default" };
        var script = new Testing.Office(AsOffice((await PostAsync<Tokens>(form)).AccessToken));
        await script.UploadAsync(story.Dossier, "BTW van een script");
        await Answer.ProblemAsync(HttpStatusCode.Forbidden, script.Http.GetAsync($"/api/office/dossiers/{story.Dossier.Id}/documents"));
        form["client_secret"] = "geraden";
        Assert.Equal("invalid_client", await ErrorAsync(form));
    }

    [Fact]
    public async Task Only_the_pages_of_the_office_may_connect_to_the_authority_and_to_nothing_else()
    {
        var authority = await SignInAsync();
        Assert.Equal($"connect-src 'self' {new Uri(authority.Authority, ".")}", await ConnectionsOf("/kantoor/dossiers"));
        Assert.Equal("connect-src 'self'", await ConnectionsOf("/"));
        Assert.Equal("connect-src 'self'", await ConnectionsOf("/kantoortje"));

        async Task<string> ConnectionsOf(string path)
        {
            using var response = await _http.GetAsync(path);
            return response.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Single(part => part.StartsWith("connect-src", StringComparison.Ordinal));
        }
    }

    private Task<SignIn> SignInAsync() => Answer.OfAsync<SignIn>(_http.GetAsync("/api/office/sign-in"));

    private async Task<string> ClientIdAsync() => (await SignInAsync()).ClientId;

    private async Task<JsonElement> ConfigurationAsync() => await _http.GetFromJsonAsync<JsonElement>((await SignInAsync()).Authority + "/.well-known/openid-configuration");

    private async Task<Dictionary<string, string>> AuthorizeQueryAsync()
    {
        var signIn = await SignInAsync();
        return new()
        {
            ["client_id"] = signIn.ClientId, ["scope"] = signIn.Scope, ["response_type"] = "code", ["redirect_uri"] = Callback, ["state"] = "s-1", ["nonce"] = "n-1",
            ["code_challenge"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))), ["code_challenge_method"] = "S256",
        };
    }

    private string Callback => new Uri(shared.Driver.Origin, "/kantoor/aanmelden").ToString();

    private async Task<string> AuthorizeAsync(Dictionary<string, string> query)
    {
        using var encoded = new FormUrlEncodedContent(query);
        return $"{(await ConfigurationAsync()).GetProperty("authorization_endpoint").GetString()}?{await encoded.ReadAsStringAsync()}";
    }

    private async Task<string> CodeAsync(string name, string role)
    {
        using var allowed = await _http.PostAsync(await AuthorizeAsync(await AuthorizeQueryAsync()), new FormUrlEncodedContent([new("name", name), new("roles", role)]));
        var answer = HttpUtility.ParseQueryString(allowed.Headers.Location!.Query);
        Assert.StartsWith(Callback, allowed.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal("s-1", answer["state"]);
        return answer["code"]!;
    }

    private async Task<Dictionary<string, string>> CodeFormAsync(string code, string verifier = Verifier) => new()
    {
        ["grant_type"] = "authorization_code", ["client_id"] = await ClientIdAsync(), ["code"] = code, ["redirect_uri"] = Callback, ["code_verifier"] = verifier,
    };

    private async Task<Tokens> TokensAsync(string code) => await PostAsync<Tokens>(await CodeFormAsync(code));

    private async Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form) =>
        await _http.PostAsync((await ConfigurationAsync()).GetProperty("token_endpoint").GetString(), new FormUrlEncodedContent(form));

    private Task<T> PostAsync<T>(Dictionary<string, string> form) => Answer.OfAsync<T>(PostAsync(form));

    private async Task<string> ErrorAsync(Dictionary<string, string> form) => (await (await PostAsync(form)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString()!;

    private HttpClient AsOffice(string token)
    {
        var http = shared.Driver.NewHttp();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    private static string Claim(string token, string name) => JsonDocument.Parse(Base64UrlEncoder.Decode(token.Split('.')[1])).RootElement.GetProperty(name).GetString()!;

    private sealed record SignIn(Uri Authority, string ClientId, string Scope);

    private sealed record Tokens(
        [property: System.Text.Json.Serialization.JsonPropertyName("access_token")] string AccessToken,
        [property: System.Text.Json.Serialization.JsonPropertyName("id_token")] string? IdToken,
        [property: System.Text.Json.Serialization.JsonPropertyName("refresh_token")] string? RefreshToken);
}
