using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Portal.Testing;

/// <summary>A running portal as its users reach it: by its address alone, in this process or in another.</summary>
/// <param name="wire">Put around each connection, e.g. to count what goes over it.</param>
public sealed class PortalDriver(Uri origin, Func<Stream, Stream>? wire = null)
{
    public static readonly Contract Description = Contract.Load(File.ReadAllText(Path.Combine(Local.Toolchain.Repository.Root, "functions", "openapi.yaml")));

    public const string OfficeAddress = "kantoor@bakkerfinance.example";

    public Uri Origin => origin;

    public Mailbox Mail { get; } = new(new HttpClient { BaseAddress = origin });

    /// <summary>
    /// Somebody's browser: a cookie jar and an internet address of its own, and every answer held against the description. With one address
    /// for all, one test's failures would count for another's.
    /// </summary>
    public HttpClient NewHttp(string? address = null) => Http(new ContractHandler(Description, Connections(address)));

    /// <summary>Somebody who asks for what no description has, whose answers are not held against it.</summary>
    public HttpClient NewRawHttp() => Http(Connections(null));

    public Client NewClient(string? address = null) => new(NewHttp(address));

    public async Task<Office> OfficeAsync(params string[] roles)
    {
        string[] given = roles.Length > 0 ? roles : ["Office.Staff"];
        return new Office(await StaffAsync(null, given), await StaffAsync("Joris Hendriks", given));
    }

    /// <summary>A colleague of the office by this name.</summary>
    public Task<HttpClient> StaffOfAsync(string name) => StaffAsync(name, ["Office.Staff"]);

    private async Task<HttpClient> StaffAsync(string? name, string[] roles)
    {
        var http = NewHttp();
        var token = await Answer.OfAsync<TokenAnswer>(http.PostAsJsonAsync("/local/token", new { roles, name }));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
        return http;
    }

    /// <summary>Sets the password by the mailed invitation and signs in.</summary>
    public async Task<Client> SignInWithInvitationAsync(PersonAnswer person)
    {
        var client = NewClient();
        await Answer.SuccessAsync(client.TrySetPasswordAsync((await Mail.WaitForAsync(person.Email, "wachtwoord")).Link, Client.Password));
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Client.Password));
        return client;
    }

    /// <summary>Somebody new who has signed in.</summary>
    public async Task<(PersonAnswer Person, Client Client)> NewPersonAsync(string name = "Anneke de Vries")
    {
        var person = await (await OfficeAsync()).AddPersonAsync(name, Unique.Email());
        return (person, await SignInWithInvitationAsync(person));
    }

    public async Task<Client> SignInAsync(PersonAnswer person)
    {
        var client = NewClient();
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Client.Password));
        return client;
    }

    public Task AdvanceClockAsync(string duration) => Answer.SuccessAsync(NewHttp().PostAsJsonAsync("/local/clock", new { advance = duration }));

    private HttpClient Http(HttpMessageHandler handler) => new(handler) { BaseAddress = origin, Timeout = TimeSpan.FromMinutes(3) };

    private SocketsHttpHandler Connections(string? address)
    {
        var from = IPAddress.Parse(address ?? Unique.Address());
        return new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            AllowAutoRedirect = false,
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
            ConnectCallback = (to, cancellation) => ConnectAsync(from, to.DnsEndPoint.Port, cancellation),
        };
    }

    private async ValueTask<Stream> ConnectAsync(IPAddress from, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return wire is null ? stream : wire(stream);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed record TokenAnswer(string AccessToken);
}
