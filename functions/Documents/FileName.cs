namespace Portal.Documents;

/// <summary>The name a file had at the uploader's, made harmless: no path, no control characters, no more than fits in a list.</summary>
public static class FileName
{
    private const int MaxLength = 120;

    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && !IsBidiControl(letter))).Trim().TrimStart('.');
        return clean.Length == 0 ? "document.pdf" : Shorten(clean);
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength) return name;
        var extension = Path.GetExtension(name) is { Length: <= 10 } short_ ? short_ : "";
        var stem = name[..(MaxLength - extension.Length)];
        // Not through the middle of an emoji.
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }

    // Marks that turn the direction of writing can make 'fdp.exe' look like 'exe.pdf'.
    private static bool IsBidiControl(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
