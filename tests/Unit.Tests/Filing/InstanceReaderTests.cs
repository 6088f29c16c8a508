using System.Diagnostics;
using System.Text;
using Portal.Domain;
using Portal.Filing.Xbrl;
using Portal.Local.Demo;
using Portal.Testing;

namespace Portal.Unit.Tests.Filing;

/// <summary>What the portal makes of an XBRL instance, and what it refuses.</summary>
public sealed class InstanceReaderTests
{
    private const string Bsn = "111222333";
    private const string Partner = "123456782";
    private static readonly ReturnInstance Return = ReturnInstance.IncomeTax(Bsn, 2025, 43_210);

    [Fact]
    public void An_income_tax_return_says_whose_it_is_over_which_year_and_its_main_figures()
    {
        var instance = Read(Return).Value!;
        Assert.Equal((ReturnType.IncomeTax, 2025, Bsn, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), (instance.Type, instance.Year, instance.Number, instance.Start, instance.End));
        Assert.Equal([new("OverallIncome", 43_210), new("IncomeAfterPersonAttachedDeductionBox1", 41_970), new("IncomeAfterPersonAttachedDeductionBox3", 1240)], instance.Figures);
    }

    [Fact]
    public void The_declarant_is_found_by_the_dimension_also_when_the_partners_context_comes_first()
    {
        var instance = Read(Return with { Partner = Partner }).Value!;
        Assert.Equal(Bsn, instance.Number);
        Assert.Contains(new Figure("OverallIncome", 43_210), instance.Figures);
    }

    [Fact]
    public void A_number_of_eight_digits_gets_its_zero_back() => Assert.Equal("012345672", Read(ReturnInstance.CorporateTax("12345672", 2025, 1)).Value!.Number);

    [Fact]
    public void A_vat_return_is_of_a_vat_number_and_a_quarter()
    {
        var instance = Read(ReturnInstance.Vat("001000044B37", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), -125.50m)).Value!;
        Assert.Equal((ReturnType.Vat, "001000044B37", new DateOnly(2026, 3, 31)), (instance.Type, instance.Number, instance.End));
        Assert.Contains(new Figure("ValueAddedTaxOwedToBePaidBack", -125.50m), instance.Figures);
    }

    [Fact]
    public void A_fact_that_is_nil_first_has_the_value_that_comes_after()
    {
        var bytes = BadInstance.WithBefore(Return, "OverallIncome", (tag, _) => $"<{tag} xmlns:nil=\"http://www.w3.org/2001/XMLSchema-instance\" nil:nil=\"true\"/>");
        Assert.Single(Read(bytes).Value!.Figures, figure => figure == new Figure("OverallIncome", 43_210));
    }

    [Fact]
    public void The_same_fact_twice_is_one_and_with_two_values_is_refused()
    {
        Assert.Single(Read(BadInstance.WithBefore(Return, "OverallIncome", Fact)).Value!.Figures, figure => figure.Name == "OverallIncome");
        Refused("instance-contradictory", BadInstance.WithBefore(Return, "OverallIncome", (tag, _) => Fact(tag, "1")));
    }

    [Theory]
    [InlineData("ValueAddedTaxOnSuppliesFromCountriesOutsideTheEC")]
    [InlineData("ValueAddedTaxOnSuppliesFromCountriesWithinTheEC")]
    public void Both_taxes_on_what_comes_from_abroad_are_among_the_figures(string name)
    {
        const string Result = "ValueAddedTaxOwedToBePaidBack";
        var vat = ReturnInstance.Vat("001000044B37", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), -125.50m);
        var bytes = BadInstance.WithBefore(vat, Result, (tag, _) => Fact(tag.Replace(Result, name, StringComparison.Ordinal), "21"));
        Assert.Contains(new Figure(name, 21), Read(bytes).Value!.Figures);
    }

    [Fact]
    public void A_taxonomy_whose_version_has_a_letter_is_taken()
    {
        var text = Encoding.UTF8.GetString(Return.ToBytes());
        var version = text.Substring(text.IndexOf("/bd/", StringComparison.Ordinal) + 4, 8);
        Assert.Equal(2025, Read(Encoding.UTF8.GetBytes(text.Replace($"/{version}/", $"/{version}.a/", StringComparison.Ordinal))).Value!.Year);
    }

    [Fact]
    public void Without_a_declarant_it_is_refused() => Refused("instance-no-declarant", Return with { HasDeclarant = false, Partner = Partner });

    [Fact]
    public void A_number_that_fails_the_elfproef_is_refused() => Refused("instance-number-invalid", Return with { Number = "111222334" });

    [Fact]
    public void Another_report_is_refused() => Refused("instance-report-unknown", Return with { Report = "icp-opgaaf" });

    [Fact]
    public void An_external_entity_is_refused_and_not_fetched() => Refused("instance-unreadable", BadInstance.WithExternalEntity(Return));

    [Fact]
    public void A_billion_laughs_is_refused_before_it_is_expanded() => Refused("instance-unreadable", BadInstance.WithBillionLaughs(Return));

    [Fact]
    public void Two_hundred_thousand_levels_are_refused_before_a_tree_is_made_of_them()
    {
        var watch = Stopwatch.StartNew();
        Refused("instance-unreadable", BadInstance.Nested(Return, 200_000));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        Assert.Equal(Bsn, Read(BadInstance.Nested(Return, 90)).Value!.Number);
    }

    [Fact]
    public void Fifty_megabytes_are_refused_unread()
    {
        using var file = new MemoryStream(new byte[50 * 1024 * 1024]);
        Assert.Equal("instance-too-large", ErrorOf(InstanceReader.Read(file).Failure));
    }

    [Fact]
    public void Bytes_in_another_encoding_than_it_says_are_refused()
    {
        Refused("instance-unreadable", BadInstance.InLatin1(Return));
        Refused("instance-unreadable", BadInstance.SaysUtf16(Return));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("<xbrl/>")]
    public void What_is_no_instance_is_refused(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.NotNull(InstanceReader.Read(file).Failure);
    }

    private static string Fact(string tag, string value) => $"<{tag}>{value}</{tag.Split(' ')[0]}>";

    private static (TaxInstance? Value, string? Error) Read(ReturnInstance instance) => Read(instance.ToBytes());

    private static (TaxInstance? Value, string? Error) Read(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        var read = InstanceReader.Read(file);
        return read.Failure is null ? (read.Value, null) : (null, ErrorOf(read.Failure));
    }

    private static void Refused(string error, ReturnInstance instance) => Assert.Equal(error, Read(instance).Error);

    private static void Refused(string error, byte[] bytes) => Assert.Equal(error, Read(bytes).Error);

    private static string ErrorOf(Portal.Platform.Outcomes.Failure? failure) => Assert.Single(failure!.Errors!["files"]);
}
