using Portal.Local.Authority;
using Portal.Local.Digipoort;
using Portal.Local.Pki;
using Portal.Notifications.Push;

namespace Portal.Local;

/// <summary>What the product is told of its surroundings.</summary>
internal static class LocalSettings
{
    /// <param name="origin">Of the portal.</param>
    /// <param name="around">Of what stands in for the services around it; the same, unless they are a program of their own.</param>
    /// <param name="communication">The connection string of the mailbox.</param>
    public static IReadOnlyDictionary<string, string?> For(
        Uri origin, Uri around, string pages, string storage, string prefix, string communication,
        LocalAuthority authority, LocalPki pki, DigipoortSimulator digipoort)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Portal:Origin"] = origin.GetLeftPart(UriPartial.Authority),
            ["Portal:Files"] = pages,
            ["Storage:ConnectionString"] = storage,
            ["Storage:Prefix"] = prefix,
            ["Vault:KeysInPlain"] = "true",
            ["Mail:ConnectionString"] = communication,
            ["Mail:Sender"] = "portaal@bakkerfinance.example",
            ["Mail:Office"] = "kantoor@bakkerfinance.example",
            // The mailbox of this machine takes everything.
            ["Mail:ToAnyone"] = "true",
            ["Mail:PerMinute"] = "100000",
            ["Mail:PerHour"] = "100000",
            ["Sms:ConnectionString"] = communication,
            ["Push:Services"] = $"{around.GetLeftPart(UriPartial.Authority)},{new PushOptions().Services}",
            ["Firm:Name"] = "Bakker+Finance",
            ["Firm:Phone"] = "020 555 01 23",
            // A bank's sample account, which nobody can be paid at.
            ["Payments:FirmIban"] = "NL91ABNA0417164300",
            // It warns that the keys in storage are not encrypted, which is so on this machine.
            ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        };
        foreach (var (key, value) in authority.Settings) settings[key] = value;
        foreach (var (key, value) in digipoort.Settings) settings[key] = value;
        foreach (var (key, value) in pki.SettingsAt(around)) settings[key] = value;
        return settings;
    }
}
