using static Portal.Local.Demo.DemoPeople;

namespace Portal.Local.Demo;

/// <param name="Folders">The sub-dossiers that the membership is limited to; all when left out.</param>
internal sealed record DemoMember(DemoPerson Person, string Role, bool MayHandle, params string[] Folders)
{
    public bool Sees(string folder) => Folders.Length == 0 || Folders.Contains(folder);
}

/// <param name="Number">RSIN or BSN; made up, but with the right check digit.</param>
/// <param name="Turnover">In a month, without VAT.</param>
/// <param name="LowRate">The part of it at the low rate.</param>
internal sealed record DemoDossier(
    string Name, bool IsPersonal, string Number, string? Kvk, string Street, string City, decimal Turnover, decimal LowRate, IReadOnlyList<DemoMember> Members)
{
    public string VatNumber => Number + "B01";
}

internal static class DemoDossiers
{
    public static readonly DemoDossier Bakery = new(
        "Bakkerij De Korenaar B.V.", false, Elfproef("80412345"), "68412345", "Dorpsstraat 12", "3881 BB Putten", 41_800m, 0.94m,
        [new(Jan, "director", true), new(Marieke, "director", true), new(Karin, "employee", false, "Administratie", "Permanent")]);

    public static readonly DemoDossier Gardeners = new(
        "De Groot Groen V.O.F.", false, Elfproef("80723456"), "71234560", "Kweekweg 3", "2771 GX Boskoop", 28_300m, 0.35m,
        [new(Pieter, "director", true), new(Sanne, "employee", false)]);

    public static readonly DemoDossier Studio = new(
        "Studio Lindeboom", false, Elfproef("80934567"), "74561230", "Oudegracht 211", "3511 NJ Utrecht", 7_450m, 0m,
        [new(Femke, "director", true)]);

    public static readonly DemoDossier Installers = new(
        "Van Dijk Installatietechniek B.V.", false, Elfproef("81145678"), "77890120", "Ambachtsweg 40", "5151 DV Drunen", 63_900m, 0.18m,
        [new(Rob, "director", true)]);

    public static readonly DemoDossier JanHimself = new(
        "J. Visser", true, Elfproef("11234567"), null, "Dorpsstraat 14", "3881 BB Putten", 0m, 0m, [new(Jan, "director", true)]);

    public static readonly DemoDossier FemkeHerself = new(
        "F. Lindeboom", true, Elfproef("12345671"), null, "Oudegracht 211", "3511 NJ Utrecht", 0m, 0m, [new(Femke, "director", true)]);

    public static IReadOnlyList<DemoDossier> All { get; } = [Bakery, Gardeners, Studio, Installers, JanHimself, FemkeHerself];

    // The ninth digit makes the number pass; where the sum needs a ten, the eighth digit is raised until it does not.
    private static string Elfproef(string eight)
    {
        int rest = Enumerable.Range(0, 8).Sum(place => (9 - place) * (eight[place] - '0')) % 11;
        return rest < 10 ? $"{eight}{rest}" : Elfproef(eight[..7] + (char)(eight[7] == '9' ? '0' : eight[7] + 1));
    }
}
