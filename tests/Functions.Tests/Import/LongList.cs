using System.Globalization;

namespace Portal.Functions.Tests.Import;

/// <summary>People of organisations, ten each, with a fault in some rows.</summary>
public sealed class LongList
{
    private readonly string _word;

    public LongList(string word, int rows, int faultEach)
    {
        _word = word;
        Faults = [.. Enumerable.Range(2, rows).Where(row => row % faultEach == 0)];
        Csv = "Naam;E-mail;Organisatie;Rol\n" + string.Concat(Enumerable.Range(2, rows).Select(row => Faults.Contains(row) ? $"Fout {row};geen adres;;\n" : RowOf(row)));
    }

    public string Csv { get; }

    /// <summary>The numbers of the rows with one.</summary>
    public IReadOnlyList<int> Faults { get; }

    public string EmailOf(int row) => string.Create(CultureInfo.InvariantCulture, $"p{row}.{_word}@voorbeeld.nl");

    private string RowOf(int row) => string.Create(CultureInfo.InvariantCulture, $"Persoon {row} {_word};{EmailOf(row)};Groep {row / 10} {_word};{(row % 3 == 0 ? "beheerder" : "medewerker")}\n");
}
