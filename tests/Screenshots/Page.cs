namespace Portal.Screenshots;

/// <summary>A page of the demo office, and who looks at it.</summary>
/// <param name="Name">Of the picture, without width.</param>
/// <param name="Person">User name of a client; null for nobody, or for staff below /kantoor.</param>
/// <param name="Open">Words in the name of a link to follow once the page is there.</param>
internal sealed record Page(string Name, string Path, string? Person, string? Open = null)
{
    private const string Jan = "jan@korenaar.example";

    public bool IsOffice => Path.StartsWith("/kantoor", StringComparison.Ordinal);

    public static readonly IReadOnlyList<Page> All =
    [
        new("sign-in", "/inloggen", null),
        new("start", "/", Jan),
        new("document", "/", Jan, "BTW"),
        new("dossier", "/dossier", Jan),
        new("returns", "/aangiften", Jan),
        new("invoices", "/facturen", Jan),
        new("questions", "/vragen", Jan),
        new("ask", "/vragen/nieuw", Jan),
        new("details", "/gegevens", Jan),
        new("report-change", "/gegevens/wijzigen", Jan),
        new("notifications", "/meldingen", Jan),
        new("security", "/accountbeveiliging", Jan),
        new("verification", "/verificatie", null),
        new("office-work", "/kantoor", null),
        new("office-tasks", "/kantoor/taken", null),
        new("office-questions", "/kantoor/vragen", null),
        new("office-dossiers", "/kantoor/dossiers", null),
        new("office-people", "/kantoor/personen", null),
    ];
}
