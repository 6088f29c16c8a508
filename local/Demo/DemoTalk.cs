using static Portal.Local.Demo.DemoDossiers;

namespace Portal.Local.Demo;

/// <summary>Something that is said in a conversation of the demo office.</summary>
/// <param name="By">Null for the office.</param>
internal sealed record DemoLine(DemoPerson? By, string Html);

/// <summary>A conversation of the demo office.</summary>
/// <param name="DaysAgo">When it began; each line after the first is a day later.</param>
internal sealed record DemoTalk(DemoDossier Dossier, string Subject, int DaysAgo, params DemoLine[] Lines)
{
    /// <summary>Documents that the office asks for.</summary>
    public string[] Wanted { get; init; } = [];

    /// <summary>From today.</summary>
    public int? DueInDays { get; init; }

    /// <summary>The client sends the first document that was asked for, the day after.</summary>
    public bool SendsFirst { get; init; }

    public bool IsClosed { get; init; }
}

/// <summary>One in each state: with the office, with the client, with documents asked for, and closed.</summary>
internal static class DemoTalks
{
    public static IReadOnlyList<DemoTalk> All { get; } =
    [
        new(Bakery, "Nieuwe oven: aftrekken of afschrijven", 1, new DemoLine(Bakery.Members[0].Person, "<p>Wij willen een nieuwe oven kopen van <strong>€ 18.500</strong>.</p><ul><li>Kunnen wij die in één keer aftrekken?</li><li>Geldt de investeringsaftrek?</li></ul>")),
        new(
            Studio, "Factuur van een Duitse drukker", 4, new DemoLine(Studio.Members[0].Person, "<p>Ik kreeg een factuur uit Duitsland zonder btw. Klopt dat?</p>"),
            new DemoLine(null, "<p>Dat klopt: de btw is naar u verlegd. Stuurt u ons de factuur?</p><p>Meer uitleg staat op de website van de <a href=\"https://www.belastingdienst.nl/\">Belastingdienst</a>.</p>")),
        new(JanHimself, "Stukken voor uw aangifte inkomstenbelasting", 6, new DemoLine(null, "<p>Voor uw aangifte hebben wij nog een paar stukken nodig.</p>"))
        {
            Wanted = ["Jaaropgave bank", "WOZ-beschikking", "Jaaropgave hypotheek"], DueInDays = 10, SendsFirst = true,
        },
        new(Installers, "Bijtelling auto", 25, new DemoLine(Installers.Members[0].Person, "<p>De auto is ingeleverd. Moet ik nog iets doen?</p>"), new DemoLine(null, "<p>Nee, wij hebben het verwerkt.</p>")) { IsClosed = true },
    ];
}
