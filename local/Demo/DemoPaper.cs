using System.Globalization;
using static Portal.Local.Demo.DemoDossiers;

namespace Portal.Local.Demo;

/// <summary>What became of a paper, a day after it was sent.</summary>
internal enum PaperEnd
{
    Stays,
    Approved,
    Seen,
    Withdrawn,
    Replaced,
    Paid,
    Declined,

    /// <summary>By the first signer only.</summary>
    SignedByOne,
    SignedByAll,
}

/// <summary>A document of the demo office that is no VAT return.</summary>
/// <param name="DaysAgo">When it was sent.</param>
/// <param name="Lines">What stands in it; an amount after a bar.</param>
internal sealed record DemoPaper(DemoDossier Dossier, string Kind, string Subject, int DaysAgo, params string[] Lines)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public string? Folder { get; init; }

    public string? Period { get; init; }

    public string? Explanation { get; init; }

    public decimal? Amount { get; init; }

    /// <summary>From today, for what has to be paid or answered.</summary>
    public int? DueInDays { get; init; }

    public PaperEnd End { get; init; }

    /// <summary>Who approves or reads it; the first member when left out.</summary>
    public DemoPerson? By { get; init; }

    /// <summary>How many mails it makes: to the directors, or to all whom the membership shows it.</summary>
    public int Mails => Dossier.Members.Count(member => Kind is "CorporateTaxReturn" or "ForApproval" || IsSigned ? member.Role == "director" : member.Sees(Place));

    public bool IsSigned => Kind is "LetterOfRepresentation" or "AnnualAccountsAndMinutes" or "ForSigning";

    /// <summary>The XBRL of a return that is filed, over what its lines but the last come to.</summary>
    public byte[]? Instance() => Kind switch
    {
        "IncomeTaxReturn" => ReturnInstance.IncomeTax(Dossier.Number, Year, Total).ToBytes(),
        "CorporateTaxReturn" => ReturnInstance.CorporateTax(Dossier.Number, Year, Total).ToBytes(),
        _ => null,
    };

    /// <summary>What a return comes to, as its last line says; null for what is no return.</summary>
    public object? Outcome()
    {
        if (Kind is not ("IncomeTaxReturn" or "CorporateTaxReturn")) return null;
        var (label, amount) = (Lines[^1].Split('|')[0], decimal.Parse(Lines[^1].Split('|')[1], Dutch));
        return new { direction = label.StartsWith("Terug", StringComparison.Ordinal) ? "receive" : "pay", amount };
    }

    private int Year => int.Parse(Period!, CultureInfo.InvariantCulture);

    private decimal Total => Lines[..^1].Sum(line => decimal.Parse(line.Split('|')[1], Dutch));

    private string Place => Folder ?? Kind switch
    {
        "Invoice" => "Administratie",
        "DraftAnnualAccounts" or "LetterOfRepresentation" or "AnnualAccountsAndMinutes" => "Jaarrekening",
        _ => "Fiscaal",
    };
}

/// <summary>One or more of each kind and in each state.</summary>
internal static class DemoPapers
{
    public static IReadOnlyList<DemoPaper> Until(DateTimeOffset now)
    {
        int year = now.Year - 1;
        return
        [
            new(Bakery, "Information", $"Uittreksel Kamer van Koophandel {year}", 120, "Bakkerij De Korenaar B.V. is ingeschreven in het handelsregister.") { Folder = "Permanent" },
            new(Studio, "Information", $"Opdrachtbevestiging {now.Year}", 60, "Wij stellen uw jaarcijfers samen en verzorgen uw aangiften.", "Vaste prijs per jaar|1.450,00") { Folder = "Permanent", End = PaperEnd.Replaced },
            new(Bakery, "DraftReturn", $"Conceptaangifte vennootschapsbelasting {year}", 40, "Belastbaar bedrag|48.200", "Verschuldigde belasting|9.158") { Period = $"{year}" },
            new(Bakery, "Invoice", $"Factuur {year}-118", 45, "Samenstellen jaarrekening|2.850,00", "Btw 21%|598,50") { Amount = 3448.50m, DueInDays = -15, End = PaperEnd.Paid },
            new(Installers, "DraftAnnualAccounts", $"Conceptjaarrekening {year}", 30, "Omzet|766.800", "Resultaat na belastingen|61.340", "Eigen vermogen|184.220") { End = PaperEnd.Seen },
            new(FemkeHerself, "IncomeTaxReturn", $"Aangifte inkomstenbelasting {year}", 20, "Winst uit onderneming|52.310", "Eigen woning|-3.120", "Te betalen|8.914") { Period = $"{year}", End = PaperEnd.Approved },
            new(Gardeners, "ForApproval", "Plan voor de overname van de kwekerij", 18, "Koopsom|145.000", "Financiering in 10 jaar.") { Folder = "Advies", End = PaperEnd.Approved },
            new(Gardeners, "Information", "Loonjournaal", 16, "Deze brief is voor een andere cliënt.") { Folder = "Administratie", End = PaperEnd.Withdrawn, Explanation = "Ter informatie." },
            new(Bakery, "Information", "Advies over de aanschaf van een bestelbus", 14, "Kopen is over vijf jaar voordeliger dan leasen.", "Voordeel|4.300") { Folder = "Advies" },
            new(Studio, "Invoice", $"Factuur {now.Year}-031", 12, "Aangiften en advies|480,00", "Btw 21%|100,80") { Amount = 580.80m, DueInDays = 18 },
            new(Bakery, "DraftAnnualAccounts", $"Conceptjaarrekening {year}", 8, "Omzet|501.600", "Resultaat na belastingen|38.560", "Eigen vermogen|112.480")
            {
                Explanation = "Wilt u vooral de voorraden nakijken?", End = PaperEnd.Seen, By = DemoPeople.Marieke,
            },
            new(JanHimself, "IncomeTaxReturn", $"Aangifte inkomstenbelasting {year}", 6, "Loon uit dienstbetrekking|64.000", "Eigen woning|-5.480", "Terug te ontvangen|1.236") { Period = $"{year}", DueInDays = 20 },
            new(Bakery, "CorporateTaxReturn", $"Aangifte vennootschapsbelasting {year}", 5, "Belastbaar bedrag|47.650", "Verschuldigde belasting|9.053") { Period = $"{year}", DueInDays = 14 },
            new(Bakery, "Invoice", $"Factuur {now.Year}-042", 4, "Administratie per maand|395,00", "Btw 21%|82,95") { Amount = 477.95m, DueInDays = 26 },
            new(Installers, "LetterOfRepresentation", $"Bevestiging bij de jaarrekening {year}", 27, "Wij hebben u alle gegevens gegeven die u nodig had.") { End = PaperEnd.SignedByAll },
            new(Installers, "AnnualAccountsAndMinutes", $"Jaarrekening {year}", 10, "Omzet|766.800", "Resultaat na belastingen|61.340") { Period = $"{year}", End = PaperEnd.SignedByAll },
            new(Gardeners, "ForSigning", "Huurovereenkomst kas", 9, "Huur per maand|1.150,00") { Folder = "Permanent", End = PaperEnd.Declined },
            new(Bakery, "LetterOfRepresentation", $"Bevestiging bij de jaarrekening {year}", 7, "Wij hebben u alle gegevens gegeven die u nodig had.") { End = PaperEnd.SignedByOne },
            new(Studio, "ForSigning", "Opdracht loonadministratie", 2, "Vaste prijs per maand|85,00") { Folder = "Permanent", DueInDays = 12 },
            new(Bakery, "ForApproval", "Offerte begeleiding nieuwe kassa", 3, "Begeleiding en inrichting|1.250,00") { Folder = "Advies", Explanation = "Zoals besproken in de winkel.", DueInDays = 11 },
        ];
    }
}
