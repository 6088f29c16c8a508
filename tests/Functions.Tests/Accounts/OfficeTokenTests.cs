using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Portal.Local.Authority;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

/// <summary>What a token gets that is not quite what the office's tokens are.</summary>
public sealed class OfficeTokenTests(SharedPortal shared)
{
    private static readonly string[] Staff = ["Office.Staff"];

    [Fact]
    public async Task A_token_of_the_authority_for_the_portal_with_a_role_is_let_in() => await Answer.SuccessAsync(WorkItemsAsync(shared.Authority.Sign(Good())));

    [Fact]
    public async Task A_token_of_another_issuer_is_refused()
    {
        await RefusedAsync(token => token.Issuer = "https://login.microsoftonline.com/3c6f1d52-8f0b-4b57-8e0f-52d6a1e9c0aa/v2.0");
        await RefusedAsync(token => token.Issuer = shared.Authority.Issuer + "/");
        await RefusedAsync(token => token.Issuer = null);
    }

    [Fact]
    public async Task A_token_for_another_application_is_refused()
    {
        await RefusedAsync(token => token.Audience = "api://een-andere-toepassing");
        await RefusedAsync(token => token.Audience = LocalAuthority.Audience + "/office");
        await RefusedAsync(token => token.Audience = null);
    }

    [Fact]
    public async Task An_id_token_is_no_access_token() => await RefusedAsync(token => token.Audience = LocalAuthority.ClientId);

    [Fact]
    public async Task A_token_that_is_too_old_or_not_yet_good_is_refused()
    {
        await RefusedAsync(token => (token.NotBefore, token.Expires) = (Now.AddHours(-2), Now.AddHours(-1)));
        await RefusedAsync(token => (token.NotBefore, token.Expires) = (Now.AddDays(400), Now.AddDays(401)));
        await RefusedAsync(token => token.Expires = null);
    }

    [Fact]
    public async Task A_token_signed_with_another_key_is_refused_also_under_the_name_of_the_right_one()
    {
        using var rsa = RSA.Create(2048);
        await RefusedAsync(token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256));
        var right = Part(shared.Authority.Sign(Good()), 0);
        var name = System.Text.Json.JsonDocument.Parse(right).RootElement.GetProperty("kid").GetString();
        await RefusedAsync(token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = name }, SecurityAlgorithms.RsaSha256));
    }

    [Fact]
    public async Task A_token_that_chooses_its_own_algorithm_is_refused()
    {
        var parts = shared.Authority.Sign(Good()).Split('.');
        await RefusedAsync($"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.");
        // The classic: the public key, which everybody has, used as the secret of a symmetric signature.
        var keys = await shared.Driver.NewHttp().GetStringAsync("/local/authority/discovery/v2.0/keys");
        var secret = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(keys)) { KeyId = System.Text.Json.JsonDocument.Parse(Part(string.Join('.', parts), 0)).RootElement.GetProperty("kid").GetString() };
        await RefusedAsync(token => token.SigningCredentials = new SigningCredentials(secret, SecurityAlgorithms.HmacSha256));
    }

    [Fact]
    public async Task A_token_whose_content_was_altered_is_refused()
    {
        var parts = shared.Authority.Sign(Good()).Split('.');
        var altered = Base64UrlEncoder.Encode(Part(string.Join('.', parts), 1).Replace("Office.Staff", "Office.Admin", StringComparison.Ordinal));
        await RefusedAsync($"{parts[0]}.{altered}.{parts[2]}");
        await RefusedAsync("geen.token");
        await RefusedAsync("");
    }

    [Fact]
    public async Task A_token_without_any_role_is_refused_and_one_with_another_role_may_not()
    {
        await RefusedAsync(token => token.Claims.Remove("roles"));
        foreach (var role in new[] { "Client", "Documents.Upload", "office.staff", "Office.Staff.Extra" })
            Assert.Equal("not-allowed", (await Answer.ProblemAsync(HttpStatusCode.Forbidden, WorkItemsAsync(shared.Authority.Sign(Good(token => token.Claims["roles"] = new[] { role }))))).Code);
    }

    [Fact]
    public async Task A_refusal_tells_nothing_of_why()
    {
        var old = await RefusedAsync(token => token.Expires = Now.AddHours(-1));
        var none = await RefusedAsync("geen.token");
        Assert.Equal((none.Code, none.Title), (old.Code, old.Title));
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private SecurityTokenDescriptor Good(Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = shared.Authority.Issuer,
            Audience = LocalAuthority.Audience,
            NotBefore = Now.AddHours(-3),
            Expires = Now.AddDays(500),
            Claims = new Dictionary<string, object> { ["oid"] = "4f", ["sub"] = "4f", ["tid"] = LocalAuthority.TenantId, ["name"] = "Petra Bakker", ["roles"] = Staff },
        };
        change?.Invoke(token);
        return token;
    }

    private Task<ProblemAnswer> RefusedAsync(Action<SecurityTokenDescriptor> change) => RefusedAsync(shared.Authority.Sign(Good(change)));

    private async Task<ProblemAnswer> RefusedAsync(string token)
    {
        var problem = await Answer.ProblemAsync(HttpStatusCode.Unauthorized, WorkItemsAsync(token));
        Assert.Equal("not-signed-in", problem.Code);
        return problem;
    }

    private Task<HttpResponseMessage> WorkItemsAsync(string token)
    {
        var http = shared.Driver.NewHttp();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http.GetAsync("/api/office/work-items");
    }

    private static string Part(string token, int index) => Base64UrlEncoder.Decode(token.Split('.')[index]);
}
