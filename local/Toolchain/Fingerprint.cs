using System.Security.Cryptography;
using System.Text;

namespace Portal.Local.Toolchain;

/// <summary>Tells whether what a step was made from has changed since it was made.</summary>
internal static class Fingerprint
{
    private static readonly string[] NotSources = ["node_modules", "dist", "coverage", "test-results", "playwright-report"];

    public static string OfFile(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    /// <summary>Of the names and contents of all files below a folder, save what tools put there.</summary>
    public static string OfSources(string folder)
    {
        var files = Sources(new DirectoryInfo(folder)).OrderBy(path => path, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (string file in files) text.Append(Path.GetRelativePath(folder, file)).Append(' ').AppendLine(OfFile(file));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static bool Matches(string stamp, string fingerprint) => File.Exists(stamp) && File.ReadAllText(stamp) == fingerprint;

    private static IEnumerable<string> Sources(DirectoryInfo folder) => folder.EnumerateFiles().Select(file => file.FullName)
        .Concat(folder.EnumerateDirectories().Where(child => !NotSources.Contains(child.Name)).SelectMany(Sources));
}
