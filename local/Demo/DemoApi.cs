using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Local.Toolchain;

namespace Portal.Local.Demo;

/// <summary>The portal's API as the office and as a client, each with its own sign-in.</summary>
internal sealed class DemoApi : IDisposable
{
    private readonly HttpClient _http;

    private DemoApi(Uri origin, CookieContainer? cookies)
    {
        _http = new HttpClient(new HttpClientHandler { CookieContainer = cookies ?? new CookieContainer(), UseCookies = cookies is not null }) { BaseAddress = origin };
    }

    public static async Task<DemoApi> AsOfficeAsync(LocalPortal portal)
    {
        var api = new DemoApi(portal.Origin, null);
        api._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await portal.TokenAsync("Office.Staff"));
        return api;
    }

    public static DemoApi AsAnyone(LocalPortal portal) => new(portal.Origin, null);

    public static async Task<DemoApi> AsAsync(LocalPortal portal, DemoPerson person, CancellationToken cancellation)
    {
        var api = new DemoApi(portal.Origin, new CookieContainer());
        await api.SendAsync(HttpMethod.Post, "api/session", new { userName = person.Email, password = DemoOffice.Password }, cancellation);
        return api;
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    public Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        return SendAsync(request, cancellation);
    }

    public Task<JsonElement> UploadAsync(string path, object document, string fileName, byte[] pdf, CancellationToken cancellation, byte[]? instance = null, byte[]? minutes = null)
    {
        var file = new ByteArrayContent(pdf);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        var content = new MultipartFormDataContent { { JsonContent.Create(document), "document" }, { file, "files", fileName } };
        if (instance is not null)
            content.Add(new ByteArrayContent(instance) { Headers = { ContentType = new MediaTypeHeaderValue("application/xml") } }, "files", "aangifte.xbrl");
        if (minutes is not null)
            content.Add(new ByteArrayContent(minutes) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }, "files", "Notulen.pdf");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, cancellation);
    }

    public Task<JsonElement> SendAsync(string path, HttpContent content, CancellationToken cancellation) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, cancellation);
            string text = await response.Content.ReadAsStringAsync(cancellation);
            if (!response.IsSuccessStatusCode)
                throw new LocalException($"The demo office could not be made: {request.Method} {request.RequestUri} gave {(int)response.StatusCode}. {text}");
            return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
        }
    }
}
