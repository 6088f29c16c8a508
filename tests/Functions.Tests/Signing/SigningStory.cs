using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>Directors with a registered mobile number, and a document that waits for their signatures.</summary>
public sealed record SigningStory(Scenario Scenario, IReadOnlyList<string> Mobiles, PlacedAnswer Document)
{
    public PortalDriver Portal => Scenario.Portal;

    public Testing.Office Office => Scenario.Office;

    public Client First => Scenario.First;

    public Client Second => Scenario.Second;

    public static async Task<SigningStory> BeginAsync(PortalDriver portal, int directors = 2, object? fields = null, params string[] files)
    {
        var scenario = await Scenario.WithDirectorsAsync(portal, directors);
        var mobiles = new List<string>();
        foreach (var director in scenario.Directors) mobiles.Add(await RegisterAsync(portal, director.Client));
        return new SigningStory(scenario, mobiles, await PlaceAsync(scenario, fields, files));
    }

    public static Task<PlacedAnswer> PlaceAsync(Scenario scenario, object? fields = null, params string[] files) => scenario.Office.PlaceFilesAsync(
        scenario.Dossier, fields ?? new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" }, files is [] ? ["overeenkomst.pdf"] : files);

    public static async Task<string> RegisterAsync(PortalDriver portal, Client client)
    {
        var mobile = Unique.Mobile();
        await client.Account.RegisterMobileAsync(portal, mobile, mobile);
        return mobile;
    }

    public Task<DocumentAnswer> SignAsync(int director, PlacedAnswer? document = null) =>
        Scenario.Directors[director].Client.SignBySmsAsync(Portal, document ?? Document, Mobiles[director]);

    public Task<string> CodeAsync(int director, PlacedAnswer? document = null) =>
        Scenario.Directors[director].Client.SigningCodeAsync(Portal, document ?? Document, Mobiles[director]);

    public Task<DocumentAnswer> LookAsync() => Office.DocumentAsync(Document.Id);

    /// <summary>Waits for the seal.</summary>
    public Task<DocumentAnswer> SealedAsync(int files = 1) => Eventually.FindsAsync(
        "the sealed files", async () => await LookAsync() is var now && now.Files.Count(file => file.Signed) == files ? now : null);

    public Task<IReadOnlyList<string>> EventsAsync() => EventsOfAsync(Document.Id);

    public async Task<IReadOnlyList<string>> EventsOfAsync(string documentId) => [.. (await Office.DocumentAsync(documentId)).History!.Select(entry => entry.Event)];
}
