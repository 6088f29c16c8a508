namespace Portal.Local.Digipoort;

/// <param name="After">From the moment the message was received.</param>
public sealed record ScenarioStep(TimeSpan After, string Code, string Description, string? FaultCode = null, string? FaultDescription = null);

public sealed record ScenarioFault(string Code, string Description);

/// <summary>What happens to the message and its answer on the way.</summary>
public enum ScenarioWire
{
    Fine,

    /// <summary>The connection breaks before a delivery is read.</summary>
    RequestLost,

    /// <summary>A delivery is processed, and the connection breaks before the answer.</summary>
    AnswerLost,

    /// <summary>A delivery is processed, and one character of the answer is changed on the way.</summary>
    AnswerAltered,

    /// <summary>503 for the first two requests.</summary>
    Overloaded,

    /// <summary>The answer takes two seconds.</summary>
    Slow,
}

/// <summary>How the simulator behaves. The names up to Overbelast are those of the official test suite; the others are things that go wrong on a network.</summary>
public sealed record DigipoortScenario(string Name, string Meaning, IReadOnlyList<ScenarioStep> Steps)
{
    public ScenarioFault? DeliverFault { get; private init; }

    public ScenarioFault? StatusFault { get; private init; }

    public ScenarioWire Wire { get; private init; }

    private static readonly ScenarioStep[] Taken =
    [
        Step(0, "105", "Proces gestart"), Step(0, "100", "Aanleveren gelukt"), Step(1, "110", "Aanbieden gelukt"),
        Step(2, "200", "Authenticatie gelukt"), Step(3, "301", "Validatie gelukt"), Step(4, "405", "Afleveren naar uitvragende partij loopt"),
    ];

    private static readonly ScenarioStep[] Delivered = [.. Taken, Step(5, "400", "Afleveren uitvragende partij gelukt")];

    private static readonly ScenarioStep[] Happy = [.. Delivered, Step(8, "500", "Validatie bij uitvragende partij gelukt")];

    public static IReadOnlyList<DigipoortScenario> All { get; } =
    [
        new("Happyflow", "accepted within seconds", Happy),
        new("AanleverFault", "the delivery is refused", []) { DeliverFault = new("ALS100", "Het bericht is niet conform de specificaties") },
        new("StatusInformatieFault", "no status is given", Happy) { StatusFault = new("STS100", "De statusinformatie is niet beschikbaar") },
        new("Afleverfout", "it cannot be delivered to the Belastingdienst", [.. Taken, Step(6, "410", "Afleveren uitvragende partij mislukt", "AFS400", "Het bericht is geweigerd bij afleveren")]),
        new("Foutuitvragendepartij", "the Belastingdienst rejects it", [.. Delivered, Step(8, "510", "Validatie bij uitvragende partij mislukt", "VAS500", "De aangifte is afgekeurd: de belastingplichtige is niet bekend voor dit tijdvak")]),
        new("TechnischProbleemAfleveren", "delivery succeeds after two hours of trying", [.. Taken, Trouble(6), Trouble(1800), Step(7200, "400", "Afleveren uitvragende partij gelukt"), Step(7205, "500", "Validatie bij uitvragende partij gelukt")]),
        new("MaximaalAantalAfleverpogingen", "delivery is given up after 72 hours", [.. Taken, Trouble(6), Trouble(3600), Step(72 * 3600, "410", "Afleveren uitvragende partij mislukt", "AFS600", "Maximaal aantal afleverpogingen bereikt")]),
        new("Zwaarbelast", "slow answers; accepted after thirty hours", [.. Taken, Step(6 * 3600, "400", "Afleveren uitvragende partij gelukt"), Step(30 * 3600, "500", "Validatie bij uitvragende partij gelukt")]) { Wire = ScenarioWire.Slow },
        new("Overbelast", "refuses the first requests, then accepts", Happy) { Wire = ScenarioWire.Overloaded },
        new("VerzoekVerloren", "no delivery arrives", Happy) { Wire = ScenarioWire.RequestLost },
        new("AntwoordVerloren", "deliveries are taken and their answers are lost", Happy) { Wire = ScenarioWire.AnswerLost },
        new("AntwoordVervalst", "deliveries are taken and one character of their answers is changed", Happy) { Wire = ScenarioWire.AnswerAltered },
        new("OnbekendeStatus", "a status that nobody lists", [.. Delivered, Step(8, "777", "Nog niet beschreven")]),
    ];

    public static DigipoortScenario? Find(string? name) => All.FirstOrDefault(scenario => scenario.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ScenarioStep Step(int seconds, string code, string description, string? faultCode = null, string? fault = null) => new(TimeSpan.FromSeconds(seconds), code, description, faultCode, fault);

    private static ScenarioStep Trouble(int seconds) => Step(seconds, "420", "Technisch probleem bij afleveren", "AFO100", "De uitvragende partij is niet bereikbaar");
}
