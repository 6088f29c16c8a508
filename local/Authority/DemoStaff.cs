namespace Portal.Local.Authority;

/// <summary>Somebody of the office, as whom one can sign in on this machine.</summary>
internal sealed record DemoStaff(string Name, string Function, params string[] Roles)
{
    public const string Staff = "Office.Staff";
    public const string Admin = "Office.Admin";
    public const string Upload = "Documents.Upload";

    public static IReadOnlyList<DemoStaff> All { get; } =
    [
        new(LocalAuthority.DefaultName, "assistent-accountant", Staff),
        new("Joris Hendriks", "kantoorbeheerder", Staff, Admin),
        new("Tess Vermeer", "stagiair, zonder rol in de portal"),
    ];
}
