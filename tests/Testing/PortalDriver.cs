using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>A running portal as its users reach it: by its address alone, in this process or in another.</summary>
public sealed class PortalDriver(Uri origin)
{
    public static readonly Contract Description = Contract.Load(File.ReadAllText(Path.Combine(Local.Toolchain.Repository.Root, "functions", "openapi.yaml")));

    public const string OfficeAddress = "kantoor@bakkerfinance.example";

    public Uri Origin => origin;

    public Mailbox Mail { get; } = new(new HttpClient { BaseAddress = origin });

    /// <summary>Somebody's browser: a cookie jar of its own, and every answer held against the description.</summary>
    public HttpClient NewHttp() => new(new ContractHandler(Description, new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }))
    {
        BaseAddress = origin, Timeout = TimeSpan.FromMinutes(3),
    };

    public Client NewClient() => new(NewHttp());

    public async Task<Office> OfficeAsync(params string[] roles)
    {
        var http = NewHttp();
        var token = await Answer.OfAsync<TokenAnswer>(http.PostAsJsonAsync("/local/token", new { roles = roles.Length > 0 ? roles : ["Office.Staff"] }));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
        return new Office(http);
    }

    /// <summary>Sets the password by the mailed invitation and signs in.</summary>
    public async Task<Client> SignInWithInvitationAsync(PersonAnswer person)
    {
        var client = NewClient();
        await Answer.SuccessAsync(client.TrySetPasswordAsync((await Mail.WaitForAsync(person.Email, "wachtwoord")).Link, Client.Password));
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Client.Password));
        return client;
    }

    public async Task<Client> SignInAsync(PersonAnswer person)
    {
        var client = NewClient();
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Client.Password));
        return client;
    }

    public Task AdvanceClockAsync(string duration) => Answer.SuccessAsync(NewHttp().PostAsJsonAsync("/local/clock", new { advance = duration }));

    private sealed record TokenAnswer(string AccessToken);
}
