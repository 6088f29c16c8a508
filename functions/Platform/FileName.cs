namespace Portal.Platform;

/// <summary>The name a file had at the uploader's, made harmless: no path, no control characters, no more than fits in a list.</summary>
public static class FileName
{
    private const int MaxLength = 120;

    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var seen = string.Concat(last.Where(letter => !char.IsControl(letter) && !LineMarks.Are(letter)));
        // Windows leaves out what a name ends with, and with 'x.pdf.' its extension.
        var clean = seen.Trim().TrimStart('.').TrimEnd('.', ' ');
        return clean.Length == 0 ? "document.pdf" : Shorten(clean);
    }

    /// <summary>With the extension of what the bytes are: nobody is to open something else by it, nor to be unable to.</summary>
    public static string For(string name, string contentType)
    {
        var extension = contentType switch { "application/pdf" => ".pdf", _ => null };
        return extension is null || name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name : Shorten(name + extension);
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength) return name;
        var extension = Path.GetExtension(name) is { Length: <= 10 } short_ ? short_ : "";
        var stem = name[..(MaxLength - extension.Length)];
        // Not through the middle of an emoji.
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
