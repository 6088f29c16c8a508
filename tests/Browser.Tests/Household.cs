using Microsoft.Playwright;
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

    public Task<PlacedAnswer> PlaceAsync(object fields, byte[]? pdf = null) => Office.PlaceAsync(Dossier, fields, pdf, "stuk.pdf");

    /// <summary>Of a document that asks something: its task is there when this returns. A page asks for tasks when it opens, not again.</summary>
    public async Task<PlacedAnswer> PlaceAndOpenAsync(object fields)
    {
        var placed = await PlaceAsync(fields);
        await Office.OpenedAsync(placed);
        return placed;
    }

    /// <summary>Signs in at a path, in a browser that has never been there.</summary>
    public async Task<Visitor> VisitAsync(string path, int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var visitor = await Shared.NewVisitorAsync(width, colors);
        await visitor.Page.GotoAsync(path);
        await visitor.SignInAsync(Person);
        return visitor;
    }
}
