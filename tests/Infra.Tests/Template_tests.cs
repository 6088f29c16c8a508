namespace Portal.Infra.Tests;

/// <summary>The compiled template keeps each rule, and each rule sees a template that does not.</summary>
public sealed class Template_tests
{
    private const string Storage = "Microsoft.Storage/storageAccounts";

    internal static readonly Dictionary<string, Func<Template, IEnumerable<string>>> Rules = new(StringComparer.Ordinal)
    {
        ["storage is closed"] = TemplateRules.StorageIsClosed,
        ["sites are closed"] = TemplateRules.SitesAreClosed,
        ["vaults are guarded"] = TemplateRules.VaultsAreGuarded,
        ["local authentication is off"] = TemplateRules.LocalAuthIsOff,
        ["nothing is secret"] = TemplateRules.NothingIsSecret,
        ["diagnostics are on"] = TemplateRules.DiagnosticsAreOn,
        ["everything is described"] = TemplateRules.EverythingIsDescribed,
        ["everything is tagged"] = TemplateRules.EverythingIsTagged,
        ["roles are on the list"] = RoleRules.RolesAreOnTheList,
        ["roles are on one resource"] = RoleRules.RolesAreOnOneResource,
        ["own roles are narrow"] = RoleRules.OwnRolesAreNarrow,
        ["only the host owns its blobs"] = RoleRules.OnlyTheHostOwnsItsBlobs,
    };

    public static TheoryData<string> RuleNames => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public async Task The_template_keeps_the_rule(string rule) =>
        Assert.Empty(Rules[rule](await BicepCli.Compile("infra/main.bicep")));

    [Theory]
    [InlineData("storage is closed", Storage, """{ "allowBlobPublicAccess": true }""", "lets the public read blobs")]
    [InlineData("storage is closed", Storage, "{}", "lets the public read blobs")]
    [InlineData("storage is closed", Storage, """{ "allowSharedKeyAccess": "[parameters('keys')]" }""", "takes shared keys")]
    [InlineData("storage is closed", Storage, """{ "minimumTlsVersion": "TLS1_0" }""", "takes TLS below 1.2")]
    [InlineData("storage is closed", Storage, """{ "supportsHttpsTrafficOnly": false }""", "answers over http")]
    [InlineData("storage is closed", Storage + "/blobServices/containers", """{ "publicAccess": "Blob" }""", "is a public container")]
    [InlineData("storage is closed", Storage + "/blobServices", "{}", "has no soft delete")]
    [InlineData("sites are closed", "Microsoft.Web/sites", """{ "httpsOnly": false }""", "answers over http")]
    [InlineData("sites are closed", "Microsoft.Web/sites", """{ "siteConfig": { "minTlsVersion": "1.0", "scmMinTlsVersion": "1.2" } }""", "takes TLS below 1.2")]
    [InlineData("sites are closed", "Microsoft.Web/sites", """{ "siteConfig": { "ftpsState": "FtpsOnly" } }""", "takes files over FTP")]
    [InlineData("sites are closed", "Microsoft.Web/sites", "{}", "can be deployed to with a password")]
    [InlineData("vaults are guarded", "Microsoft.KeyVault/vaults", "{}", "has no purge protection")]
    [InlineData("vaults are guarded", "Microsoft.KeyVault/vaults", """{ "enableRbacAuthorization": false }""", "has access policies")]
    [InlineData("local authentication is off", "Microsoft.Insights/components", "{}", "takes telemetry by key")]
    [InlineData("local authentication is off", "Microsoft.OperationalInsights/workspaces", "{}", "takes logs by key")]
    [InlineData("local authentication is off", "Microsoft.Communication/communicationServices", "{}", "sends by key")]
    [InlineData("nothing is secret", "Microsoft.Web/sites/config", """{ "Mail__ConnectionString": "x" }""", "sounds like a secret")]
    [InlineData("nothing is secret", "Microsoft.Web/sites/config", """{ "A": "DefaultEndpointsProtocol=https;AccountName=a" }""", "holds a credential")]
    [InlineData("nothing is secret", "Microsoft.Web/sites/config", """{ "A": "[listKeys('a', '2024-01-01').keys[0].value]" }""", "asks for a key")]
    [InlineData("nothing is secret", "Microsoft.Web/sites/config", """{ "A": "[union(createObject('Digipoort__Password', 'x'), parameters('settings'))]" }""", "sounds like a secret")]
    [InlineData("diagnostics are on", "Microsoft.KeyVault/vaults", "{}", "1 of Microsoft.KeyVault/vaults, 0 of them")]
    [InlineData("roles are on the list", "Microsoft.Authorization/roleAssignments",
        """{ "roleDefinitionId": "[resourceId('x', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635')]" }""", "not on the list of roles")]
    [InlineData("roles are on one resource", "Microsoft.Authorization/roleAssignments", "{}", "a whole group or subscription")]
    [InlineData("own roles are narrow", "Microsoft.Authorization/roleDefinitions", """{ "permissions": [ { "actions": ["*"] } ] }""", "allows *")]
    [InlineData("only the host owns its blobs", "x", """{ "on": "[parameters('documentStorageName')]", "role": "[variables('roleIds').storageBlobDataOwner]" }""", "ownership of blobs")]
    public void A_rule_sees_what_breaks_it(string rule, string type, string properties, string violation)
    {
        Assert.Contains(Rules[rule](Bad.Resource(type, properties)), text => text.Contains(violation, StringComparison.Ordinal));
        Assert.Contains(Rules[rule](Bad.Nested(type, properties)), text => text.Contains(violation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("storageKey", "string", "x")]
    [InlineData("token", "securestring", "x")]
    [InlineData("where", "string", "[reference('insights').ConnectionString]")]
    [InlineData("address", "string", "[parameters('hidden')]")]
    public void An_output_that_gives_a_secret_away_is_seen(string name, string type, string value) =>
        Assert.Contains(TemplateRules.NothingIsSecret(Bad.Output(name, type, value)), text => text.Contains("gives a secret away", StringComparison.Ordinal));

    [Fact]
    public void A_parameter_or_output_without_a_description_is_seen() =>
        Assert.Equal(2, TemplateRules.EverythingIsDescribed(Bad.Output("a", "string", "b")).Count());

    [Fact]
    public void A_resource_without_tags_is_seen() =>
        Assert.Single(TemplateRules.EverythingIsTagged(Bad.Resource(Storage, "{}", """, "location": "westeurope" """)));

    [Fact]
    public void Two_resources_of_a_kind_are_not_watched_by_two_settings_on_one_of_them()
    {
        const string setting = """{ "type": "Microsoft.Insights/diagnosticSettings", "scope": "[resourceId('Microsoft.KeyVault/vaults', 'a')]", "properties": { "workspaceId": "w" } }""";
        var template = Template.Parse($$"""
            { "resources": [ { "type": "Microsoft.KeyVault/vaults", "name": "a" }, { "type": "Microsoft.KeyVault/vaults", "name": "b" }, {{setting}}, {{setting}} ] }
            """);
        Assert.Single(TemplateRules.DiagnosticsAreOn(template));
    }
}
