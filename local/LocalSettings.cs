using Portal.Local.Communication;
using Portal.Local.Authority;
using Portal.Local.Digipoort;
using Portal.Local.Pki;

namespace Portal.Local;

/// <summary>What the product is told of its surroundings.</summary>
internal static class LocalSettings
{
    public static IReadOnlyDictionary<string, string?> For(Uri origin, string pages, string storage, string mailHost, LocalAuthority authority, LocalPki pki, DigipoortSimulator digipoort, LocalPortalOptions options)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Portal:Origin"] = origin.GetLeftPart(UriPartial.Authority),
            ["Portal:Files"] = pages,
            ["Storage:ConnectionString"] = storage,
            ["Storage:Prefix"] = options.Prefix,
            ["Vault:KeysInPlain"] = "true",
            ["Mail:ConnectionString"] = CommunicationEmulator.ConnectionString(mailHost),
            ["Mail:Sender"] = "portaal@bakkerfinance.example",
            ["Mail:Office"] = "kantoor@bakkerfinance.example",
            // The mailbox of this machine takes everything.
            ["Mail:ToAnyone"] = "true",
            ["Mail:PerMinute"] = "100000",
            ["Mail:PerHour"] = "100000",
            ["Sms:ConnectionString"] = CommunicationEmulator.ConnectionString(mailHost),
            ["Firm:Name"] = "Bakker+Finance",
            ["Firm:Phone"] = "020 555 01 23",
            // It warns that the keys in storage are not encrypted, which is so on this machine.
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        };
        foreach (var (key, value) in authority.Settings) settings[key] = value;
        foreach (var (key, value) in digipoort.Settings) settings[key] = value;
        foreach (var (key, value) in pki.SettingsAt(origin)) settings[key] = value;
        foreach (var (key, value) in options.Settings) settings[key] = value;
        return settings;
    }
}
