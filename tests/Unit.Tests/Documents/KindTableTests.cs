using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Documents;
using Portal.Domain;
using Portal.Local.Toolchain;
using Portal.Platform.Http;

namespace Portal.Unit.Tests.Documents;

/// <summary>A kind of document is one row of one table, for both sides.</summary>
public sealed partial class KindTableTests
{
    // The words of a kind, which are no rules; and the demo office, whose papers are of kinds.
    private static readonly string[] MayNameKinds =
        ["functions/Domain/DocumentKind.cs", "local/Demo/", "portal/src/api/kinds.json", "portal/src/api/schema.ts", "portal/src/locales/"];

    private static readonly string[] NotOurs = ["/bin/", "/obj/", "/node_modules/"];

    private static readonly string[] OfTheProduct = ["functions", "local", "portal/src"];

    private static readonly JsonSerializerOptions Readable = new(ApiJson.Options) { WriteIndented = true };

    [Fact]
    public void The_portal_keeps_the_table_as_the_API_tells_it()
    {
        string file = Repository.Path("portal", "src", "api", "kinds.json");
        string table = JsonSerializer.Serialize(new GetKinds.Response(KindView.All), Readable) + "\n";
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_KINDS") is not null) File.WriteAllText(file, table);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == table,
            $"{file} is behind Domain/DocumentKind: write it anew with PORTAL_WRITE_KINDS=1 dotnet test --project tests/Unit.Tests");
    }

    [Fact]
    public void No_other_file_of_the_product_names_a_kind()
    {
        var kinds = DocumentKind.All.Select(kind => kind.Name).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Sources(), file =>
            Literal().Matches(File.ReadAllText(Repository.Path(file))).Any(literal => kinds.Contains(literal.Groups["text"].Value)));
    }

    [Fact]
    public void The_description_of_the_API_knows_each_kind() => Assert.Contains(
        $"enum: [{string.Join(", ", DocumentKind.All.Select(kind => kind.Name))}]",
        File.ReadAllText(Repository.Path("functions", "openapi.yaml")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Each_kind_has_its_words_in_the_portal(string language)
    {
        using var words = JsonDocument.Parse(File.ReadAllText(Repository.Path("portal", "src", "locales", $"{language}.json")));
        Assert.Equal(
            DocumentKind.All.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            words.RootElement.GetProperty("kind").EnumerateObject().Select(word => word.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Sources() =>
        from folder in OfTheProduct
        from path in Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where Path.GetExtension(file) is ".cs" or ".ts" or ".tsx" or ".json" && !file.Contains(".test.", StringComparison.Ordinal)
        where !NotOurs.Any(folder => file.Contains(folder, StringComparison.Ordinal))
        where !MayNameKinds.Any(allowed => file.StartsWith(allowed, StringComparison.Ordinal))
        select file;

    [GeneratedRegex("""(?<quote>["'])(?<text>\w+)\k<quote>""", RegexOptions.None, 1000)]
    private static partial Regex Literal();
}
