using System.IO.Compression;

namespace Portal.Accounts;

/// <summary>
/// The common and breached passwords that the length would allow: README.md says where they come from. Read when first asked for; case
/// makes no difference, since the first thing that is tried with a common password is another case.
/// </summary>
public sealed class CommonPasswords
{
    private readonly Lazy<HashSet<string>> _passwords = new(Read);

    public bool Contains(string password) => _passwords.Value.Contains(password.Trim());

    private static HashSet<string> Read()
    {
        using var resource = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt.br")!;
        using var reader = new StreamReader(new BrotliStream(resource, CompressionMode.Decompress));
        var passwords = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } password) passwords.Add(password);
        return passwords;
    }
}
