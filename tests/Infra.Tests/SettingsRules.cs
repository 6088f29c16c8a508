using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Portal.Platform;

namespace Portal.Infra.Tests;

/// <summary>The settings as the code reads them, as the documentation lists them and as the template gives them, held against each other.</summary>
internal static partial class SettingsRules
{
    // Read by the host itself and by the libraries that speak to it.
    public static readonly string[] OfHost =
    [
        "AzureWebJobsStorage:credential", "AzureWebJobsStorage:clientId", "AzureWebJobsStorage:blobServiceUri", "AzureWebJobsStorage:queueServiceUri",
        "AzureWebJobsStorage:tableServiceUri", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "AzureWebJobsDisableHomepage",
    ];

    /// <param name="IsRequired">The start fails without it, whatever else is set.</param>
    internal sealed record ReadSetting(string Name, bool IsRequired);

    internal sealed record ListedSetting(string Name, string Default)
    {
        public bool IsRequired => Default.StartsWith("required", StringComparison.Ordinal);
    }

    /// <summary>The properties of all types that are bound with AddValidatedOptions, and whatever is asked of the configuration by name.</summary>
    public static IReadOnlyList<ReadSetting> Read() =>
    [
        .. OptionTypes().SelectMany(type => type.GetProperties().Where(property => property.CanWrite)
            .Select(property => new ReadSetting($"{SectionOf(type)}:{property.Name}", property.IsDefined(typeof(RequiredAttribute))))),
        .. Sources().SelectMany(source => ByName().Matches(source)).Select(match => new ReadSetting(match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), false)),
    ];

    public static IEnumerable<Type> OptionTypes() =>
        Sources().SelectMany(source => Binding().Matches(source)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Select(name => Product().Single(type => type.Name == name));

    /// <summary>Types that look like options and that nobody binds, so that their settings would be read by nobody.</summary>
    public static IEnumerable<string> Unbound() =>
        Product().Where(type => type.GetField("Section") is not null).Except(OptionTypes()).Select(type => type.Name);

    /// <summary>The rows of the table under 'Settings' in docs/operations.md.</summary>
    public static IReadOnlyList<ListedSetting> Listed(string markdown)
    {
        var section = markdown.Split("\n## ").Single(part => part.StartsWith("Settings\n", StringComparison.Ordinal));
        return [.. section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|'))
            .SelectMany(cells => Code().Matches(cells[1]).Select(match => new ListedSetting(match.Groups[1].Value, cells[2].Trim())))];
    }

    public static IReadOnlyList<string> Given(Template template) =>
        [.. TemplateRules.Settings(template).Select(name => name.Replace("__", ":", StringComparison.Ordinal))];

    public static IEnumerable<string> NotListed(IEnumerable<ReadSetting> read, IReadOnlyList<ListedSetting> listed) =>
        read.Where(setting => !OfHost.Contains(setting.Name) && listed.All(row => row.Name != setting.Name)).Select(setting => $"{setting.Name} is read and not listed");

    public static IEnumerable<string> NotRead(IReadOnlyList<ReadSetting> read, IEnumerable<ListedSetting> listed) =>
        listed.Where(row => !OfHost.Contains(row.Name) && read.All(setting => setting.Name != row.Name)).Select(row => $"{row.Name} is listed and not read");

    public static IEnumerable<string> WronglyOptional(IEnumerable<ReadSetting> read, IReadOnlyList<ListedSetting> listed) =>
        read.Where(setting => setting.IsRequired && listed.Any(row => row.Name == setting.Name && !row.IsRequired)).Select(setting => $"{setting.Name} is required and not listed as such");

    public static IEnumerable<string> NotGiven(IEnumerable<ListedSetting> listed, IReadOnlyList<string> given) =>
        listed.Where(row => row.IsRequired && !given.Contains(row.Name)).Select(row => $"{row.Name} is required and the template does not give it");

    public static IEnumerable<string> NotKnown(IReadOnlyList<ReadSetting> read, IEnumerable<string> given) =>
        given.Where(name => !OfHost.Contains(name) && read.All(setting => setting.Name != name)).Select(name => $"{name} is given and nobody reads it");

    private static string SectionOf(Type type) => (string)type.GetField("Section")!.GetRawConstantValue()!;

    private static Type[] Product() => typeof(PortalOptions).Assembly.GetExportedTypes();

    private static IEnumerable<string> Sources() => Repository.Files("functions", "*.cs")
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)).Select(Repository.Read);

    [GeneratedRegex(@"AddValidatedOptions<(\w+)>\(\1\.Section\)")]
    private static partial Regex Binding();

    [GeneratedRegex(@"[cC]onfiguration\[""([^""]+)""\]")]
    private static partial Regex ByName();

    [GeneratedRegex("`([A-Za-z_:]+)`")]
    private static partial Regex Code();
}
