namespace Portal.Infra.Tests;

/// <summary>Code, documentation and template know the same settings.</summary>
public sealed class Settings_tests
{
    private static readonly IReadOnlyList<SettingsRules.ReadSetting> Read = SettingsRules.Read();
    private static readonly IReadOnlyList<SettingsRules.ListedSetting> Listed = SettingsRules.Listed(Repository.Read("docs/operations.md"));

    [Fact]
    public void Every_setting_that_the_code_reads_is_listed() => Assert.Empty(SettingsRules.NotListed(Read, Listed));

    [Fact]
    public void Every_setting_that_is_listed_is_read() => Assert.Empty(SettingsRules.NotRead(Read, Listed));

    [Fact]
    public void What_the_start_fails_without_is_listed_as_required() => Assert.Empty(SettingsRules.WronglyOptional(Read, Listed));

    [Fact]
    public async Task The_template_gives_every_setting_that_is_required() =>
        Assert.Empty(SettingsRules.NotGiven(Listed, SettingsRules.Given(await BicepCli.Compile("infra/main.bicep"))));

    [Fact]
    public async Task The_template_gives_no_setting_that_nobody_reads() =>
        Assert.Empty(SettingsRules.NotKnown(Read, SettingsRules.Given(await BicepCli.Compile("infra/main.bicep"))));

    [Fact]
    public void Options_that_have_a_section_are_bound_and_checked_at_the_start() => Assert.Empty(SettingsRules.Unbound());

    [Fact]
    public void The_settings_are_found_where_they_are()
    {
        string[] some = ["Portal:Origin", "Storage:Prefix", "Mail:Sender", "AzureAd:MetadataAddress", "Accounts:SessionIdle"];
        Assert.Empty(some.Except(Read.Select(setting => setting.Name)));
        Assert.Empty(some.Except(Listed.Select(row => row.Name)));
        Assert.Contains(Read, setting => setting is { Name: "Mail:Sender", IsRequired: true });
        Assert.Contains(Listed, row => row is { Name: "Mail:Sender", IsRequired: true });
    }

    [Fact]
    public async Task A_setting_in_one_of_the_three_places_only_is_seen()
    {
        var read = new SettingsRules.ReadSetting("New:Setting", IsRequired: true);
        var listed = new SettingsRules.ListedSetting("New:Setting", "required in Azure");
        var given = SettingsRules.Given(await BicepCli.Compile("infra/main.bicep"));
        Assert.Equal(["New:Setting is read and not listed"], SettingsRules.NotListed([.. Read, read], Listed));
        Assert.Equal(["New:Setting is listed and not read"], SettingsRules.NotRead(Read, [.. Listed, listed]));
        Assert.Equal(["New:Setting is required and not listed as such"], SettingsRules.WronglyOptional([read], [listed with { Default = "empty" }]));
        Assert.Equal(["New:Setting is required and the template does not give it"], SettingsRules.NotGiven([.. Listed, listed], given));
        Assert.Equal(["New:Setting is given and nobody reads it"], SettingsRules.NotKnown(Read, [.. given, "New:Setting"]));
    }
}
