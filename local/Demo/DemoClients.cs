using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Platform;

namespace Portal.Local.Demo;

/// <summary>The people and their dossiers. Each sets the password through the link in the invitation.</summary>
internal sealed partial class DemoClients(LocalPortal portal, DemoApi office)
{
    /// <returns>The ids of the dossiers.</returns>
    public async Task<IReadOnlyDictionary<DemoDossier, string>> AddAsync(CancellationToken cancellation)
    {
        var people = new Dictionary<DemoPerson, string>();
        foreach (var person in DemoPeople.All)
            people[person] = Id(await office.SendAsync(HttpMethod.Post, "api/office/people", new { person.Name, person.Email, person.Mobile }, cancellation));
        foreach (var person in DemoPeople.All) await SetPassword(person, cancellation);
        var dossiers = new Dictionary<DemoDossier, string>();
        foreach (var dossier in DemoDossiers.All) dossiers[dossier] = await AddDossier(dossier, people, cancellation);
        return dossiers;
    }

    private async Task<string> AddDossier(DemoDossier dossier, Dictionary<DemoPerson, string> people, CancellationToken cancellation)
    {
        object request = dossier.IsPersonal
            ? new { type = "personal", dossier.Name, bsn = dossier.Number }
            : new { type = "organisation", dossier.Name, rsin = dossier.Number, dossier.VatNumber, kvkNumber = dossier.Kvk };
        string id = Id(await office.SendAsync(HttpMethod.Post, "api/office/dossiers", request, cancellation));
        await office.SendAsync(HttpMethod.Put, $"api/office/dossiers/{id}/contact", ContactOf(dossier), cancellation);
        // The people themselves are still nobody's.
        if (!dossier.IsPersonal) await office.SendAsync(HttpMethod.Put, $"api/office/dossiers/{id}/owner", new { id = "me" }, cancellation);
        foreach (var member in dossier.Members)
        {
            var membership = new { member.Role, portalAccess = true, member.MayHandle, folders = member.Folders.Length == 0 ? null : member.Folders };
            await office.SendAsync(HttpMethod.Put, $"api/office/dossiers/{id}/members/{people[member.Person]}", membership, cancellation);
        }
        return id;
    }

    private static object ContactOf(DemoDossier dossier)
    {
        var first = dossier.Members[0].Person;
        return new { dossier.Street, postalCode = dossier.City[..7], city = dossier.City[8..], phone = first.Mobile, email = dossier.IsPersonal ? first.Email : $"info@{first.Email.Split('@')[1]}" };
    }

    private async Task SetPassword(DemoPerson person, CancellationToken cancellation)
    {
        var mail = await Wait.ForAsync(async () => await portal.Mailbox.MailsToAsync(person.Email, cancellation) is [.., var newest] ? newest : null, $"the invitation of {person.Name}", cancellation);
        using var anyone = DemoApi.AsAnyone(portal);
        string token = Token().Match(mail.Text ?? mail.Html ?? "").Groups["token"].Value;
        await anyone.SendAsync(HttpMethod.Post, "api/password", new { token, password = DemoOffice.Password }, cancellation);
    }

    private static string Id(JsonElement answer) => answer.GetProperty("id").GetString()!;

    [GeneratedRegex(@"#token=(?<token>[\w-]+)", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex Token();
}
