using System.Security.Cryptography;
using Portal.Testing;

namespace Portal.Functions.Tests.Import;

/// <summary>A small list as an office has it: an organisation with two people and somebody with a dossier of their own; nobody else's names.</summary>
public sealed class ClientList
{
    private readonly string _word = Unique.Word();

    public string Director { get; } = Unique.Email();

    public string DirectorName => $"Anneke {_word}";

    public string Organisation => $"Bakkerij {_word} B.V.";

    public string Kvk { get; } = NewKvk();

    public string Rsin { get; } = NewRsin();

    public IReadOnlyList<string> Emails { get; }

    public string Csv { get; }

    public ClientList()
    {
        var (employee, person) = (Unique.Email(), Unique.Email());
        Emails = [.. new[] { Director, employee, person }.Order()];
        Csv = "Naam;E-mail;Mobiel;Organisatie;Type;KvK;RSIN;BTW-nummer;BSN;Rol;Mag afhandelen;Portaaltoegang\n"
            + $"{DirectorName};{Director};06 12345678;{Organisation};organisatie;{Kvk};{Rsin};;;beheerder;ja;ja\n"
            + $"Bas {_word};{employee};;{Organisation};organisatie;{Kvk};;;;medewerker;nee;nee\n"
            + $"Els {_word};{person};;Els {_word};persoonlijk;;;;111222333;;;\n";
    }

    public static string NewKvk() => RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Its last digit tests the others, where there is one that does.
    private static string NewRsin()
    {
        while (true)
        {
            var eight = NewKvk();
            var sum = eight.Select((digit, place) => (9 - place) * (digit - '0')).Sum();
            if (sum % 11 < 10) return $"{eight}{sum % 11}";
        }
    }

    public Task<IReadOnlyList<PersonAnswer>> PeopleAsync(Testing.Office office) => Answer.ListOfAsync<PersonAnswer>(office.Http.GetAsync($"/api/office/people?search={_word}"));

    public Task<IReadOnlyList<DossierAnswer>> DossiersAsync(Testing.Office office) => Answer.ListOfAsync<DossierAnswer>(office.Http.GetAsync($"/api/office/dossiers?search={_word}"));
}
