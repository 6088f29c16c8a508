using Portal.Stores;

namespace Portal.Unit.Tests.Stores;

public sealed class CitizenNumbersTests
{
    [Theory]
    [InlineData("111222333", "111222333")]
    [InlineData("123456782", "123456782")]
    [InlineData("1112.22.333", "111222333")]
    [InlineData("10000007", null)]
    [InlineData("111222334", null)]
    [InlineData("000000000", null)]
    [InlineData("11122233x", null)]
    [InlineData("1112223", null)]
    public void Nine_digits_that_pass_the_elfproef_are_a_number(string text, string? parsed) => Assert.Equal(parsed, CitizenNumbers.Parse(text));

    [Fact]
    public void What_may_be_a_BSN_is_masked_in_text_and_other_numbers_stay()
    {
        Assert.Equal("BSN ••••••••• en •••••••••, factuur 111222334, € 1.234,56", CitizenNumbers.Mask("BSN 111222333 en 1112.22.333, factuur 111222334, € 1.234,56"));
    }
}
