using System.Text;
using Portal.Import;

namespace Portal.Unit.Tests.Import;

/// <summary>Files as Excel and other programs save them.</summary>
public sealed class ImportTableTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("Naam;E-mail\nZoë;zoe@voorbeeld.nl", ';')]
    [InlineData("Naam,E-mail\r\nZoë,zoe@voorbeeld.nl\r\n", ',')]
    [InlineData("Naam\tE-mail\nZoë\tzoe@voorbeeld.nl", '\t')]
    [InlineData("sep=;\nNaam;E-mail\nZoë;zoe@voorbeeld.nl", ';')]
    [InlineData("Naam;E-mail;Dossier\nZoë;zoe@voorbeeld.nl;\"Bakker, Zoon, Dochter, Neef\"", ';')]
    [InlineData("\"Naam\",\"E-mail\"\n\"Zoë\",\"zoe@voorbeeld.nl\"", ',')]
    public void The_delimiter_is_recognised(string file, char delimiter)
    {
        var table = Read(file);
        Assert.Equal(delimiter, table.Delimiter);
        Assert.Equal(["Naam", "E-mail"], table.Headers.Take(2));
        Assert.Equal((2, "Zoë", "zoe@voorbeeld.nl"), (table.Rows.Single().Number, table.Rows[0][0], table.Rows[0][1]));
    }

    [Fact]
    public void The_encoding_is_recognised()
    {
        const string File = "Naam;Dossier\nZoë Müller;Café ’t Spoor – Één";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(File), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(File)], Windows.GetBytes(File),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(File)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(File)],
        ];
        Assert.All(files, bytes =>
        {
            var table = ImportTable.Of(bytes).Value;
            Assert.Equal(["Naam", "Dossier"], table.Headers);
            Assert.Equal(["Zoë Müller", "Café ’t Spoor – Één"], table.Rows.Single().Cells);
        });
    }

    [Fact]
    public void What_stands_between_quotes_is_one_cell_with_its_line_breaks_delimiters_and_quotes()
    {
        var table = Read("Naam;Dossier\n\"Jan\r\nJansen\";\"Bakker; \"\"de Oven\"\" B.V.\"\nPiet;=1+1\n");
        Assert.Equal(["Jan\r\nJansen", "Bakker; \"de Oven\" B.V."], table.Rows[0].Cells);
        Assert.Equal(["Piet", "=1+1"], table.Rows[1].Cells);
        Assert.Equal([2, 3], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void An_empty_row_is_none_but_counts_for_the_numbers_of_those_below_it() =>
        Assert.Equal([2, 5, 7], Read("Naam;E-mail\nA;a@b.nl\n\n;\nB;b@b.nl\n   ; \nC\n").Rows.Select(row => row.Number));

    [Fact]
    public void Short_rows_end_in_empty_cells_and_long_ones_are_cut()
    {
        var table = Read("Naam;E-mail;Rol\nA\nB;b@b.nl;beheerder;meer\n");
        Assert.Equal(["A", "", ""], table.Rows[0].Cells);
        Assert.Equal(["B", "b@b.nl", "beheerder"], table.Rows[1].Cells);
    }

    [Fact]
    public void Two_columns_of_one_name_are_told_apart() =>
        Assert.Equal(["Naam", "Naam (2)", "#3", "Naam (3)"], Read("Naam;Naam;;Naam\nA;B;C;D").Headers);

    [Fact]
    public void What_is_no_text_is_refused_with_what_it_is()
    {
        Assert.Equal("import-is-workbook", ImportTable.Of([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]).Failure?.Code);
        Assert.Equal("import-is-workbook", ImportTable.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Failure?.Code);
        Assert.Equal("import-not-text", ImportTable.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]).Failure?.Code);
        Assert.Equal("import-not-text", ImportTable.Of("%PDF-1.7 en verder"u8.ToArray()).Failure?.Code);
        Assert.All(["", "  \n ", "Naam;E-mail\n", "Naam;E-mail\n;\n"], empty => Assert.Equal("import-empty", ImportTable.Of(Encoding.UTF8.GetBytes(empty)).Failure?.Code));
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_told_with_its_row()
    {
        var failure = ImportTable.Of(Encoding.UTF8.GetBytes("Naam;E-mail\nA;a@b.nl\n\"B;b@b.nl\nC;c@b.nl\n")).Failure!;
        Assert.Equal(("import-open-quote", 3L), (failure.Code, failure.Details!["row"]));
    }

    [Fact]
    public void Five_thousand_rows_are_read_and_no_more()
    {
        Assert.Equal(ImportTable.MaxRows, Read(FileOf(ImportTable.MaxRows)).Rows.Count);
        Assert.Equal("import-too-many-rows", ImportTable.Of(Encoding.UTF8.GetBytes(FileOf(ImportTable.MaxRows + 1))).Failure?.Code);
        Assert.Equal("import-too-many-columns", ImportTable.Of(Encoding.UTF8.GetBytes(new string(';', 100) + "\nA")).Failure?.Code);
    }

    private static string FileOf(int rows) => "Naam;E-mail\n" + string.Concat(Enumerable.Range(1, rows).Select(number => $"Persoon {number};p{number}@voorbeeld.nl\n"));

    private static ImportTable Read(string file) => ImportTable.Of(Encoding.UTF8.GetBytes(file)).Value;
}
