using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>
/// What a new password has to be: 10 to 128 characters of any kind, not a common one, and without the words that an attacker would try
/// first for this person: their name, their mail address, the firm (ASVS 5.0, 6.1.2 and 6.2). There are no rules about kinds of characters.
/// </summary>
public sealed class PasswordRules(CommonPasswords common, IOptions<FirmOptions> firm)
{
    // Shorter words, such as 'de' or 'Jan', are in many good passwords by chance.
    private const int MinWordLength = 4;

    public Validation Check(string? password, Person person, string field)
    {
        var check = new Validation()
            .Check(password is { Length: >= AccountOptions.MinPasswordLength }, field, "password-too-short")
            .Check(password is not { Length: > AccountOptions.MaxPasswordLength }, field, "password-too-long");
        return check.Failure is not null ? check : check
            .Check(!common.Contains(password!), field, "password-common")
            .Check(!WordsOf(person).Any(word => Plain(password!).Contains(word, StringComparison.Ordinal)), field, "password-has-name");
    }

    private IEnumerable<string> WordsOf(Person person) =>
        Words(person.Name).Concat(Words(person.Email.Split('@')[0])).Concat(Words(firm.Value.Name)).Append(Plain(firm.Value.Name)).Where(word => word.Length >= MinWordLength);

    private static IEnumerable<string> Words(string text) => string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ').Select(Plain);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
