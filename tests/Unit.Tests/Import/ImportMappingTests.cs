using System.Text;
using System.Text.Json;
using Portal.Import;
using Portal.Local.Toolchain;

namespace Portal.Unit.Tests.Import;

public sealed class ImportMappingTests
{
    [Theory]
    [InlineData("Naam", "name")]
    [InlineData("Volledige naam", "name")]
    [InlineData("FULL NAME", "name")]
    [InlineData("E-mail", "email")]
    [InlineData("e-mailadres", "email")]
    [InlineData("Email address", "email")]
    [InlineData("Mobiel nummer", "mobile")]
    [InlineData("mobile", "mobile")]
    [InlineData("Taal", "language")]
    [InlineData("Organisatie", "dossier")]
    [InlineData("Bedrijfsnaam", "dossier")]
    [InlineData("company name", "dossier")]
    [InlineData("Type dossier", "type")]
    [InlineData("KvK-nummer", "kvkNumber")]
    [InlineData("kvk", "kvkNumber")]
    [InlineData("RSIN", "rsin")]
    [InlineData("BTW-nummer", "vatNumber")]
    [InlineData("VAT number", "vatNumber")]
    [InlineData("BSN (alleen bij persoonlijk)", "bsn")]
    [InlineData("Rol", "role")]
    [InlineData("Mag afhandelen", "mayHandle")]
    [InlineData("Portaaltoegang", "portalAccess")]
    [InlineData("Portal access", "portalAccess")]
    [InlineData("Relatiebeheerder", null)]
    public void A_header_says_which_field_it_is(string header, string? field) => Assert.Equal(field, ImportFields.Guess(header));

    // The example that staff fills in has these headers.
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void What_the_portal_calls_a_field_is_understood_as_a_header(string language)
    {
        var words = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "portal", "src", "locales", $"office.{language}.json"))).RootElement.GetProperty("import").GetProperty("fields");
        Assert.Equal(ImportFields.All.Order(), words.EnumerateObject().Select(word => word.Name).Order());
        Assert.All(words.EnumerateObject(), word => Assert.Equal(word.Name, ImportFields.Guess(word.Value.GetString()!)));
    }

    [Fact]
    public void Of_two_columns_that_say_the_same_the_first_counts() =>
        Assert.Equal("Mobiel", ImportMapping.Guessed(Table("Naam;Mobiel;Telefoon\nA;1;2")).Headers["mobile"]);

    [Fact]
    public void What_somebody_says_takes_the_place_of_what_was_guessed()
    {
        var mapping = ImportMapping.Of(Table("Naam;Wie;Adres\nA;B;C"), new Dictionary<string, string?> { ["name"] = "Wie", ["email"] = "Adres", ["mobile"] = null, ["role"] = "" }).Value;
        Assert.Equal([("email", "Adres"), ("name", "Wie")], mapping.Headers.Select(pair => (pair.Key, pair.Value)).Order());
    }

    [Theory]
    [InlineData("wat", "Naam", "import-field-unknown")]
    [InlineData("name", "Wie", "import-column-unknown")]
    [InlineData("email", "Naam", "import-column-twice")]
    public void What_cannot_be_is_refused(string field, string header, string code)
    {
        var said = new Dictionary<string, string?> { ["name"] = "Naam" };
        if (field != "name") said[field] = header;
        else said["name"] = header;
        Assert.Equal([code], ImportMapping.Of(Table("Naam;E-mail\nA;B"), said).Failure!.Errors!["mapping"]);
    }

    private static ImportTable Table(string file) => ImportTable.Of(Encoding.UTF8.GetBytes(file)).Value;
}
