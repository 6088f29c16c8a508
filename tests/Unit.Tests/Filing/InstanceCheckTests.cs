using Microsoft.AspNetCore.DataProtection;
using Portal.Domain;
using Portal.Filing.Xbrl;
using Portal.Stores;

namespace Portal.Unit.Tests.Filing;

/// <summary>An instance has to belong to the dossier, and be of the kind and the period that the office states.</summary>
public sealed class InstanceCheckTests
{
    private const string Bsn = "111222333";
    private static readonly CitizenNumbers Numbers = new(new EphemeralDataProtectionProvider());
    private static readonly TaxInstance Income = new(ReturnType.IncomeTax, 2025, Bsn, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), []);
    private static readonly TaxInstance Corporate = new(ReturnType.CorporateTax, 2025, "001000044", new DateOnly(2025, 7, 1), new DateOnly(2026, 6, 30), []);
    private static readonly TaxInstance Quarter = new(ReturnType.Vat, 2026, "001000044B37", new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), []);
    private readonly Dossier _person = new() { SealedBsn = Numbers.Seal(Bsn) };
    private readonly Dossier _firm = new() { Rsin = "001000044", VatNumber = "001000044B37" };

    [Theory]
    [InlineData(null)]
    [InlineData("2025")]
    public void Its_own_persons_year_is_fine(string? period) => Assert.Null(ErrorOf(Income, "IncomeTaxReturn", period, _person));

    [Fact]
    public void A_fiscal_year_is_named_by_the_year_it_begins_in() => Assert.Null(ErrorOf(Corporate, "CorporateTaxReturn", "2025", _firm));

    [Fact]
    public void A_quarter_is_written_as_a_quarter() => Assert.Null(ErrorOf(Quarter, "VatReturn", "2026-Q1", _firm));

    [Fact]
    public void Of_another_taxpayer_it_is_refused() => Assert.Equal("instance-other-taxpayer", ErrorOf(Income with { Number = "123456782" }, "IncomeTaxReturn", "2025", _person));

    [Theory]
    [InlineData("2024")]
    [InlineData("2025-Q1")]
    [InlineData("vorig jaar")]
    public void Over_another_period_it_is_refused(string period) => Assert.Equal("instance-other-period", ErrorOf(Income, "IncomeTaxReturn", period, _person));

    [Fact]
    public void With_figures_over_another_year_than_its_report_it_is_refused() =>
        Assert.Equal("instance-other-period", ErrorOf(Income with { Year = 2024 }, "IncomeTaxReturn", "2025", _person));

    [Fact]
    public void Of_another_kind_it_is_refused() => Assert.Equal("instance-other-kind", ErrorOf(Income, "CorporateTaxReturn", "2025", _person));

    [Fact]
    public void In_a_dossier_without_a_number_it_is_refused() => Assert.Equal("instance-dossier-without-number", ErrorOf(Income, "IncomeTaxReturn", "2025", new Dossier()));

    private static string? ErrorOf(TaxInstance instance, string kind, string? period, Dossier dossier) =>
        new InstanceCheck(Numbers).ErrorOf(instance, kind, period, dossier)?.Errors!["files"].Single();
}
