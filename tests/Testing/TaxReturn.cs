using System.Security.Cryptography;
using Portal.Local.Demo;
using Portal.Stores;

namespace Portal.Testing;

/// <summary>Somebody's income tax return in the portal, with its instance.</summary>
public sealed record TaxReturn(PortalDriver Portal, PersonAnswer Person, DossierAnswer Dossier, PlacedAnswer Document, string Bsn, byte[] Instance)
{
    public static async Task<TaxReturn> PlaceAsync(PortalDriver portal, string name = "Ina Komst")
    {
        var office = await portal.OfficeAsync();
        var (bsn, income) = (NewBsn(), RandomNumberGenerator.GetInt32(10_000, 90_000));
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", bsn);
        var person = await office.AddPersonAsync(name, Unique.Email());
        await office.MakeDirectorAsync(dossier, person);
        var instance = ReturnInstance.IncomeTax(bsn, 2025, income).ToBytes();
        var document = await office.PlaceReturnAsync(dossier, Fields, instance);
        return new TaxReturn(portal, person, dossier, document, bsn, instance);
    }

    public static object Fields => new { kind = "IncomeTaxReturn", subject = $"IB 2025 {Unique.Word()}", period = "2025" };

    public async Task<DocumentAnswer> ApproveAsync()
    {
        var client = await Portal.SignInWithInvitationAsync(Person);
        return await client.ApproveAsync(Document);
    }

    /// <summary>As the office sees it. Signs in each time: the clock may have gone ahead of a token.</summary>
    public async Task<DocumentAnswer> LookAsync() => await (await Portal.OfficeAsync()).DocumentAsync(Document.Id);

    public async Task<IReadOnlyList<WorkItemAnswer>> WorkAsync() => [.. (await (await Portal.OfficeAsync()).WorkItemsAsync()).Where(item => item.DocumentId == Document.Id)];

    /// <summary>Lets time pass until the filing stands as it should.</summary>
    public Task ReachesAsync(string state, string step = "PT20S") => EndsAsync([state], step);

    /// <summary>Lets time pass until the filing stands as one of these.</summary>
    public Task EndsAsync(IReadOnlyCollection<string> states, string step) => Eventually.HoldsAsync($"the filing to be {string.Join(" or ", states)}", async () =>
    {
        if ((await LookAsync()).Filing?.State is { } state && states.Contains(state)) return true;
        await Portal.AdvanceClockAsync(step);
        return false;
    });

    /// <summary>Passes the same test as a BSN.</summary>
    public static string NewRsin() => NewBsn();

    public static string NewVatNumber() => $"{NewRsin()}B01";

    public static string NewBsn()
    {
        while (true)
            if (CitizenNumbers.Parse(RandomNumberGenerator.GetInt32(100_000_000, 999_999_999).ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } bsn) return bsn;
    }
}
