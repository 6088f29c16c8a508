using Portal.Platform;

namespace Portal.Accounts;

/// <summary>A browser and what it runs on in plain words, from the header User-Agent: enough for a person to recognise their own.</summary>
public static class DeviceName
{
    // In this order: most browsers also claim to be the ones below them.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string userAgent, Language language = Language.Nl)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        var (unknown, on) = language == Language.En ? ("Unknown device", "on") : ("Onbekend apparaat", "op");
        return (browser, system) switch
        {
            (null, null) => unknown,
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} {on} {system}",
        };
    }

    /// <summary>As it was kept, which is in Dutch, for somebody who reads another language.</summary>
    public static string In(Language language, string kept) => language == Language.Nl ? kept : kept == Of("") ? Of("", language) : kept.Replace(" op ", " on ", StringComparison.Ordinal);

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
