using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Platform;

namespace Portal.Local.Demo;

/// <summary>Signs as a client of the demo office does: with a code by SMS, after registering the number the first time.</summary>
internal sealed class DemoSigning(LocalPortal portal)
{
    /// <returns>How many mails it makes by itself.</returns>
    public async Task<int> SignAsync(DemoPerson person, string documentId, CancellationToken cancellation)
    {
        using var client = await DemoApi.AsAsync(portal, person, cancellation);
        int mails = await RegisterAsync(client, person, cancellation) ? 1 : 0;
        string code = await CodeAsync(() => client.SendAsync(HttpMethod.Post, $"api/documents/{documentId}/signature/code", new { consent = true, version = 1 }, cancellation), cancellation);
        await client.SendAsync(HttpMethod.Post, $"api/documents/{documentId}/signature", new { code, consent = true, version = 1 }, cancellation);
        return mails;
    }

    private async Task<bool> RegisterAsync(DemoApi client, DemoPerson person, CancellationToken cancellation)
    {
        if ((await client.GetAsync("api/me", cancellation)).GetProperty("mobileConfirmed").GetBoolean()) return false;
        var number = new { number = person.Mobile, password = DemoOffice.Password };
        string code = await CodeAsync(() => client.SendAsync(HttpMethod.Put, "api/me/mobile", number, cancellation), cancellation);
        await client.SendAsync(HttpMethod.Post, "api/me/mobile/confirmation", new { code }, cancellation);
        return true;
    }

    // The one text that comes after the asking: the demo office does one thing at a time.
    private async Task<string> CodeAsync(Func<Task> ask, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = portal.Origin };
        int before = (await TextsAsync(http, cancellation)).Count;
        await ask();
        string text = await Wait.ForAsync(async () => await TextsAsync(http, cancellation) is { } texts && texts.Count > before ? texts[^1] : null, "a code by SMS", cancellation);
        return Regex.Match(text, @"\b\d{6}\b", RegexOptions.None, TimeSpan.FromMilliseconds(Patterns.Milliseconds)).Value;
    }

    private static async Task<List<string>> TextsAsync(HttpClient http, CancellationToken cancellation)
    {
        var sent = await http.GetFromJsonAsync<JsonElement>("local/sms", cancellation);
        return [.. sent.GetProperty("items").EnumerateArray().Select(text => text.GetProperty("text").GetString()!)];
    }
}
