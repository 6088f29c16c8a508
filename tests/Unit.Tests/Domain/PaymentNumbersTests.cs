using Portal.Domain;

namespace Portal.Unit.Tests.Domain;

public sealed class PaymentNumbersTests
{
    // The first is the example of the rule's own specification.
    [Theory]
    [InlineData("5000056789012345", "5000056789012345")]
    [InlineData("5000 0567 8901 2345", "5000056789012345")]
    [InlineData("5000.0567.8901.2345", "5000056789012345")]
    [InlineData("0000000000000000", "0000000000000000")]
    [InlineData("4000056789012345", null)]
    [InlineData("5000056789012354", null)]
    [InlineData("500005678901234", null)]
    [InlineData("50000567890123456", null)]
    [InlineData("500005678901234x", null)]
    [InlineData("٥000056789012345", null)]
    [InlineData("", null)]
    public void A_payment_reference_has_sixteen_digits_of_which_the_first_checks_the_others(string text, string? reference) =>
        Assert.Equal(reference, PaymentReference.Parse(text));

    [Theory]
    [InlineData("NL86INGB0002445588", true)]
    [InlineData("NL91ABNA0417164300", true)]
    [InlineData("BE68539007547034", true)]
    [InlineData("NL91ABNA0417164301", false)]
    [InlineData("nl91abna0417164300", false)]
    [InlineData("NL91 ABNA 0417 1643 00", false)]
    [InlineData("NL", false)]
    [InlineData("", false)]
    public void An_iban_is_checked_by_its_two_digits(string iban, bool isValid) => Assert.Equal(isValid, Iban.IsValid(iban));
}
