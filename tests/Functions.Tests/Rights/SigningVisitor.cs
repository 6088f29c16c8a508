using System.Text.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Rights;

/// <summary>One person, with a passkey, before everything that could be signed.</summary>
public sealed class SigningVisitor(RandomOffice office, Asker asker, SoftPasskey passkey)
{
    private int Person => asker.Person;

    /// <summary>Goes as far as one gets without a signature: who may sign lacks the consent, and a number for the code.</summary>
    public async Task LookAroundAsync()
    {
        foreach (var document in office.Documents)
        {
            var path = $"/api/documents/{document.Id}/signature";
            await asker.StatusAsync(document.StatusOfSigning(Person, 200), HttpMethod.Get, path);
            await asker.StatusAsync(document.StatusOfSigning(Person, 200), HttpMethod.Post, $"{path}/passkey/options");
            await asker.StatusAsync(document.StatusOfSigning(Person, 409), HttpMethod.Post, $"{path}/code", $$"""{"version":{{document.Version}}}""");
            await asker.StatusAsync(document.StatusOfSigning(Person, 400), HttpMethod.Post, path, $$"""{"version":{{document.Version}}}""");
            await LookAtSeveralAsync(document);
        }
    }

    // Several at once open no door that is closed to each.
    private async Task LookAtSeveralAsync(DocumentModel document)
    {
        var chosen = $$"""{"documents":[{"id":"{{document.Id}}","version":{{document.Version}}}]}""";
        await asker.StatusAsync(document.StatusOfSigning(Person, 200), HttpMethod.Post, "/api/signatures/preparation", chosen);
        await asker.StatusAsync(document.StatusOfSigning(Person, 200), HttpMethod.Post, "/api/signatures/passkey/options", chosen);
        await asker.StatusAsync(document.StatusOfSigning(Person, 409), HttpMethod.Post, "/api/signatures/code", chosen);
        await asker.StatusAsync(document.StatusOfSigning(Person, 400), HttpMethod.Post, "/api/signatures", chosen);
    }

    public async Task ActAsync()
    {
        foreach (var document in office.Documents.Where(document => document.StatusOfSigning(Person, 200) == 200))
        {
            var path = $"/api/documents/{document.Id}/signature";
            var asked = JsonSerializer.Deserialize<PasskeyOptionsAnswer>(await asker.StatusAsync(200, HttpMethod.Post, $"{path}/passkey/options"), JsonSerializerOptions.Web)!;
            var signature = new { factor = "passkey", state = asked.State, credential = passkey.Show(asked.Options), consent = true, document.Version };
            await asker.StatusAsync(200, HttpMethod.Post, path, JsonSerializer.Serialize(signature, JsonSerializerOptions.Web));
            document.Sign(Person);
        }
    }
}
