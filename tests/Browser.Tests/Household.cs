using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>One client with one dossier, who has signed in before, and the office that fills it.</summary>
public sealed record Household(SharedBrowser Shared, Testing.Office Office, DossierAnswer Dossier, PersonAnswer Person)
{
    public static async Task<Household> OfDirectorAsync(SharedBrowser shared, string name)
    {
        var office = await shared.Driver.OfficeAsync();
        var dossier = await office.AddOrganisationAsync($"Bakkerij {Unique.Word()} B.V.");
        var person = await office.AddPersonAsync(name, Unique.Email());
        await office.MakeDirectorAsync(dossier, person);
        await shared.Driver.SignInWithInvitationAsync(person);
        return new Household(shared, office, dossier, person);
    }

    /// <summary>Places a document; the fields are those of the API, e.g. <c>new { folder = "Advies" }</c>.</summary>
    public Task<PlacedAnswer> PlaceAsync(string kind, string subject, object? fields = null, byte[]? pdf = null) =>
        Answer.OfAsync<PlacedAnswer>(Office.TryUploadAsync(Dossier, Body(fields, pdf ?? Pdfs.WithPages(1), ("kind", kind), ("subject", subject))));

    public Task<PlacedAnswer> ReplaceAsync(PlacedAnswer document, byte[] pdf, string explanation) =>
        Answer.OfAsync<PlacedAnswer>(Office.Http.PostAsync($"/api/office/documents/{document.Id}/versions", Body(null, pdf, ("explanation", explanation))));

    public Task WithdrawAsync(PlacedAnswer document, string reason) => Answer.SuccessAsync(Office.Http.PostAsJsonAsync($"/api/office/documents/{document.Id}/withdraw", new { reason }));

    public Task PayAsync(PlacedAnswer invoice) => Answer.SuccessAsync(Office.Http.PutAsJsonAsync($"/api/office/documents/{invoice.Id}/payment", new { paid = true }));

    /// <summary>Signs in at a path, in a browser that has never been there.</summary>
    public async Task<Visitor> VisitAsync(string path, int width = 1280, Microsoft.Playwright.ColorScheme colors = Microsoft.Playwright.ColorScheme.Light)
    {
        var visitor = await Shared.NewVisitorAsync(width, colors);
        await visitor.Page.GotoAsync(path);
        await visitor.SignInAsync(Person);
        return visitor;
    }

    private static MultipartFormDataContent Body(object? fields, byte[] pdf, params (string Name, string Value)[] more)
    {
        var json = JsonSerializer.SerializeToNode(fields ?? new { })!.AsObject();
        foreach (var (name, value) in more) json[name] = value;
        var file = new ByteArrayContent(pdf) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        return new MultipartFormDataContent { { new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"), "document" }, { file, "files", "stuk.pdf" } };
    }
}
