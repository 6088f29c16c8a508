using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Unit.Tests.Outbox;

/// <summary>The words that a user reads: the manual's, and nothing twice.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string Functions = Path.Combine(Local.Toolchain.Repository.Root, "functions");

    [Fact]
    public void Mails_and_errors_call_a_client_a_client_and_have_no_slips_of_the_pen()
    {
        var texts = Mails().Concat(Resources()).ToList();
        Assert.True(texts.Count > 200);
        Assert.All(texts, text => Assert.False(Unwanted().IsMatch(text.Words), $"{text.Name}: {Unwanted().Match(text.Words).Value}"));
    }

    [Fact]
    public void No_mail_speaks_of_the_offices_work_by_the_name_of_the_page() =>
        Assert.All(Mails(), mail => Assert.DoesNotContain("werkvoorraad", mail.Words, StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("VatReturn", "BTW Q1-2026", "2026-Q1", "btw-aangifte BTW Q1-2026")]
    [InlineData("VatReturn", "Btw-aangifte Q1-2026", null, "Btw-aangifte Q1-2026")]
    [InlineData("VatReturn", "Btw-aangifte", "2026-Q4", "Btw-aangifte over het 4e kwartaal van 2026")]
    [InlineData("VatReturn", "Omzet", "2026-12", "btw-aangifte Omzet over december 2026")]
    [InlineData("IncomeTaxReturn", "Aangifte inkomstenbelasting 2025", "2025", "Aangifte inkomstenbelasting 2025")]
    [InlineData("IncomeTaxReturn", "Uw aangifte inkomstenbelasting", "2025", "Uw aangifte inkomstenbelasting over 2025")]
    [InlineData("ForSigning", "Huurovereenkomst", "zomer", "document Huurovereenkomst (zomer)")]
    public void A_document_is_called_by_its_kind_subject_and_period_and_by_nothing_twice(string kind, string subject, string? period, string called) =>
        Assert.Equal(called, DocumentName.InSentence(DocumentKind.Find(kind)!, subject, period, Language.Nl));

    private static IEnumerable<(string Name, string Words)> Mails() =>
        Directory.EnumerateFiles(Path.Combine(Functions, "Outbox", "Mails"), "*.nl.liquid")
            .Select(file => (Path.GetFileName(file), Tag().Replace(File.ReadAllText(file), "…")));

    private static IEnumerable<(string Name, string Words)> Resources() =>
        Directory.EnumerateFiles(Functions, "*.resx", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Load(file).Descendants("data"))
            .Select(text => (Name: (string)text.Attribute("name")!, Words: text.Element("value")!.Value))
            .Where(text => !text.Name.EndsWith(".en", StringComparison.Ordinal));

    [GeneratedRegex(@"\bklant(en)?\b|\bclient(en)?\b|\.\.(?!\.)", RegexOptions.IgnoreCase)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
