using System.Text.RegularExpressions;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform.Telemetry;

/// <summary>What a story has in it that nobody but those concerned may read; each is told apart from what any other test uses.</summary>
public sealed class PersonalData
{
    private readonly List<string> _secrets = [];
    private readonly List<Regex> _codes = [];

    public string Word() => Add(Unique.Word());

    public string Email() => Add($"{Unique.Word()}@voorbeeld.nl");

    public string Name() => Add($"Quirijn {Word()}");

    public string Add(string secret)
    {
        _secrets.Add(secret);
        return secret;
    }

    /// <summary>Six digits, which stand by chance in longer numbers too.</summary>
    public string AddCode(string code)
    {
        _codes.Add(new Regex($"(?<![0-9a-z.:-]){code}(?![0-9a-z-])", RegexOptions.IgnoreCase));
        return code;
    }

    /// <summary>Those that stand in the text, as they are or as they would be in an address.</summary>
    public IEnumerable<string> In(string text) => _secrets.Where(secret =>
        text.Contains(secret, StringComparison.OrdinalIgnoreCase) || text.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase))
        .Concat(_codes.Where(code => code.IsMatch(text)).Select(code => code.ToString()));
}
