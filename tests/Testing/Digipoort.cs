using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>The Digipoort of a portal on this machine.</summary>
public sealed class Digipoort(HttpClient http)
{
    public Task PlayAsync(string scenario) => Answer.SuccessAsync(http.PutAsJsonAsync("/local/digipoort", new { scenario }));

    /// <summary>How often these bytes were received.</summary>
    public async Task<int> CountAsync(byte[] instance)
    {
        var sha256 = Pdfs.Sha256(instance);
        return (await Answer.ListOfAsync<Received>(http.GetAsync("/local/digipoort"))).Count(message => message.Sha256 == sha256);
    }

    private sealed record Received(string Reference, string Sha256);
}
