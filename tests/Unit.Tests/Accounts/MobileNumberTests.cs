using Portal.Accounts;

namespace Portal.Unit.Tests.Accounts;

public sealed class MobileNumberTests
{
    [Theory]
    [InlineData("06 12345678", "+31612345678")]
    [InlineData("06-12 34 56 78", "+31612345678")]
    [InlineData("0031 6 12345678", "+31612345678")]
    [InlineData("+31 (0)6 12345678", "+31612345678")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    [InlineData("010 1234567", null)]
    [InlineData("06 1234567", null)]
    [InlineData("+31 10 1234567", null)]
    [InlineData("bel maar", null)]
    public void Common_notations_become_E164(string text, string? number) => Assert.Equal(number, MobileNumber.Parse(text));
}
