using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Accounts;
using Portal.Domain;

namespace Portal.Unit.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    private static readonly CommonPasswords Common = new();

    [Theory]
    [InlineData("qwertyuiop")]
    [InlineData("PASSWORD123")]
    [InlineData("1234567890")]
    [InlineData("manchester")]
    [InlineData("wachtwoord")]
    [InlineData("Amsterdam2024")]
    [InlineData("zomer2026!!")]
    public void What_many_have_chosen_is_known_in_any_case(string password) => Assert.True(Common.Contains(password));

    [Theory]
    [InlineData("een goed wachtwoord")]
    [InlineData("proefkantoor")]
    [InlineData("vier losse woorden samen")]
    public void What_few_have_chosen_is_not(string password) => Assert.False(Common.Contains(password));

    [Fact]
    public void A_hash_costs_what_is_advised()
    {
        using var services = PortalApp.CreateBuilder([]).Services.BuildServiceProvider();
        using var scope = services.CreateScope();
        Assert.Equal(210_000, scope.ServiceProvider.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
        // Identity's format 3: the cost stands in the hash, after the format and the function (2 is HMAC-SHA512).
        var hash = Convert.FromBase64String(scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(new Person(), "een goed wachtwoord"));
        Assert.Equal([1, 0, 0, 0, 2, 0, 3, 0x34, 0x50], hash[..9]);
    }
}
