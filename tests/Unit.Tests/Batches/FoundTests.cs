using Portal.Batches.Reading;

namespace Portal.Unit.Tests.Batches;

/// <summary>What names of files and the text of letters tell of a document.</summary>
public sealed class FoundTests
{
    [Theory]
    [InlineData("Btw-nummer: NL001000044B37", "001000044B37 text-vat-number", "001000044 text-number")]
    [InlineData("NL 0010.00.044.B.37", "001000044B37 text-vat-number", "001000044 text-number")]
    [InlineData("RSIN 0010.00.044", "001000044 text-number")]
    [InlineData("BSN 111222333 en 111.222.333", "111222333 text-number")]
    [InlineData("KvK-nummer 12345678", "12345678 text-kvk-number")]
    [InlineData("Handelsregister Utrecht nr. 12345678", "12345678 text-kvk-number")]
    [InlineData("Factuur 12345678 van 20261130")]
    [InlineData("Rekening NL91ABNA0417164300")]
    [InlineData("Bedrag 123456789")]
    public void Numbers_in_a_text_are_what_they_are_called(string text, params string[] found) =>
        Assert.Equal(found, FoundNumbers.InText(text).Select(number => $"{number.Number} {number.Reason}"));

    [Theory]
    [InlineData("12345678 btw 2026 q4", "12345678")]
    [InlineData("001000044B37 2026Q4", "001000044B37", "001000044")]
    [InlineData("scan 20261130")]
    [InlineData("scan 30112026 btw")]
    [InlineData("123456789012")]
    public void In_the_name_of_a_file_eight_digits_are_a_KvK_number_unless_they_are_a_day(string stem, params string[] found) =>
        Assert.Equal(found, FoundNumbers.InFileName(stem).Select(number => number.Number));

    [Theory]
    [InlineData("Aangifte omzetbelasting 4e kwartaal 2026", "2026-Q4")]
    [InlineData("over het vierde kwartaal van 2026, kenmerk 2026", "2026-Q4")]
    [InlineData("Tijdvak 01-10-2026 t/m 31-12-2026", "2026-Q4")]
    [InlineData("Periode: 1-7-2025 tot en met 30-6-2026", "2025-07/2026-06")]
    [InlineData("Utrecht, 15 januari 2027. Btw december 2026", "2026-12")]
    [InlineData("Datum 2027-01-15 en 15-01-2027")]
    [InlineData("Jaarrekening 2025. Vastgesteld op 3 mei 2026", "2025")]
    [InlineData("In 2026 was het mooi weer")]
    [InlineData("01-10-2026 t/m 15-12-2026")]
    public void A_period_is_found_in_a_text_and_a_date_is_none(string text, params string[] periods) =>
        Assert.Equal(periods, FoundPeriods.InText(text).Select(period => period.ToString()));

    [Theory]
    [InlineData("btw 2026 q4 de korenaar", "2026-Q4")]
    [InlineData("BTW 2026Q4", "2026-Q4")]
    [InlineData("q4-2026 btw", "2026-Q4")]
    [InlineData("btw 2026-10", "2026-10")]
    [InlineData("scan 2026-10-15")]
    [InlineData("ib 2025 jansen", "2025")]
    [InlineData("1e kwartaal 2026", "2026-Q1")]
    public void A_period_is_found_in_the_name_of_a_file(string stem, params string[] periods) =>
        Assert.Equal(periods, FoundPeriods.InFileName(stem).Select(period => period.ToString()));

    [Theory]
    [InlineData("BTW Q4 2026", "VatReturn")]
    [InlineData("OB 2026-10 Jansen", "VatReturn")]
    [InlineData("aangifte-IB-2025", "IncomeTaxReturn")]
    [InlineData("Vpb 2025 Holding", "CorporateTaxReturn")]
    [InlineData("Concept jaarrekening 2025", "DraftAnnualAccounts")]
    [InlineData("Jaarrekening 2025 definitief", "AnnualAccountsAndMinutes")]
    [InlineData("Concept aangifte omzetbelasting", "DraftReturn")]
    [InlineData("LOR 2025", "LetterOfRepresentation")]
    [InlineData("Factuur 2026-0012", "Invoice")]
    [InlineData("Bobslee", null)]
    public void A_kind_is_known_by_how_the_file_is_called(string stem, string? kind) =>
        Assert.Equal(kind, FoundKinds.InFileName(stem)?.Name);

    [Fact]
    public void In_a_text_only_its_head_says_what_it_is_and_no_abbreviation_does()
    {
        Assert.Equal("VatReturn", FoundKinds.InText("Aangifte omzetbelasting over 2026")?.Name);
        Assert.Null(FoundKinds.InText("De OB en de IB komen later"));
        Assert.Null(FoundKinds.InText(string.Join(' ', Enumerable.Repeat("woord", 100)) + " jaarrekening"));
    }

    [Fact]
    public void Signs_that_agree_make_each_other_surer_and_one_that_contradicts_leaves_doubt()
    {
        Assert.Equal(
            new Weighed("a", 0.97, []) with { Reasons = [] }, Weighed.Of([new("a", 0.85, "x"), new("a", 0.8, "y")]) with { Reasons = [] }, (one, other) => one.Value == other.Value
            && one.Certainty == other.Certainty);
        var doubtful = Weighed.Of([new("a", 1, "instance"), new("b", 0.9, "text")]);
        Assert.Equal(("a", 0.4), (doubtful.Value, doubtful.Certainty));
        Assert.Equal(["instance", "contradiction"], doubtful.Reasons);
        Assert.Equal(1, Weighed.Of([new("a", 1, "instance"), new("b", 0.55, "part")]).Certainty);
        Assert.Null(Weighed.Of([]).Value);
    }
}
