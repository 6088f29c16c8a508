namespace Portal.Local.Demo;

/// <summary>A client of the demo office. <paramref name="About"/> tells a developer whom one signs in as.</summary>
internal sealed record DemoPerson(string Name, string Email, string? Mobile, string About);

internal static class DemoPeople
{
    public static readonly DemoPerson Jan = new("Jan Visser", "jan@korenaar.example", "06 12345678", "director of the bakery");
    public static readonly DemoPerson Marieke = new("Marieke Visser-de Boer", "marieke@korenaar.example", "06 23456789", "second director of the bakery");
    public static readonly DemoPerson Karin = new("Karin Smit", "karin@korenaar.example", null, "keeps the bakery's books, sees two sub-dossiers");
    public static readonly DemoPerson Femke = new("Femke Lindeboom", "femke@lindeboom.example", "06 34567890", "studio, with a rejected return");
    public static readonly DemoPerson Pieter = new("Pieter de Groot", "pieter@degrootgroen.example", "06 45678901", "director of the gardeners, may handle");
    public static readonly DemoPerson Sanne = new("Sanne Jacobs", "sanne@degrootgroen.example", null, "employee of the gardeners, may only look");
    public static readonly DemoPerson Rob = new("Rob van Dijk", "rob@vandijk-installatie.example", "06 56789012", "director of the installers, monthly returns");

    public static IReadOnlyList<DemoPerson> All { get; } = [Jan, Marieke, Karin, Femke, Pieter, Sanne, Rob];
}
