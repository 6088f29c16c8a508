using System.Text.RegularExpressions;

namespace Portal.Infra.Tests;

/// <summary>What has to be in the template, beside what must never be.</summary>
public sealed class Template_content_tests
{
    [Theory]
    [InlineData("portal-signed")]
    public async Task What_must_stand_fast_is_in_a_container_with_an_immutability_policy(string container)
    {
        var template = await BicepCli.Compile("infra/main.bicep");
        var containers = template.Strings().Where(text => text.Path.Contains(".containers.value[", StringComparison.Ordinal)).ToList();
        var name = containers.Single(text => text.Value == container);
        var days = name.Path.Replace(".name", ".immutableDays", StringComparison.Ordinal);
        Assert.Contains(containers, text => text.Path == days && text.Value == "[parameters('retentionDays')]");
        Assert.Contains(template.Resources(), resource => resource.Type.EndsWith("/immutabilityPolicies", StringComparison.Ordinal));
    }

    /// <summary>An alert on an event that nobody logs would be silent for ever; the filing of returns comes later.</summary>
    [Fact]
    public async Task Every_event_that_an_alert_looks_for_is_logged_by_the_code()
    {
        var template = await BicepCli.Compile("infra/main.bicep");
        var looked = Names(template.Strings().Select(text => text.Value), @"EventName\) == ""(\w+)""");
        var logged = Names(Repository.Files("functions", "*.cs").Select(Repository.Read), @"EventName = ""(\w+)""");
        Assert.Contains("OrchestrationStuck", looked);
        Assert.Empty(looked.Except(logged.Append("FilingFailed")));

        static IEnumerable<string> Names(IEnumerable<string> texts, string pattern) =>
            texts.SelectMany(text => Regex.Matches(text, pattern)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
    }

    /// <summary>The host's start page would answer '/' whenever no function takes the method.</summary>
    [Fact]
    public void The_hosts_own_start_page_is_switched_off_in_Azure_and_locally()
    {
        const string Setting = "AzureWebJobsDisableHomepage";
        Assert.Contains($"\"{Setting}\": \"true\"", Repository.Read("functions/local.settings.json.example"), StringComparison.Ordinal);
        Assert.Contains($"{Setting}: 'true'", Repository.Read("infra/modules/functions.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_and_documents_have_a_storage_account_each()
    {
        var template = await BicepCli.Compile("infra/main.bicep");
        Assert.Equal(2, template.Resources().Count(resource => resource.Type == "Microsoft.Storage/storageAccounts"));
    }

    [Theory]
    [InlineData("server-errors")]
    [InlineData("failed-filings")]
    [InlineData("stuck-orchestrations")]
    [InlineData("poison-messages")]
    public async Task There_is_an_alert_for(string rule)
    {
        var template = await BicepCli.Compile("infra/main.bicep");
        Assert.Contains(template.Strings(), text => text.Path.Contains(".rules[", StringComparison.Ordinal) && text.Value == rule);
    }

    [Theory]
    [InlineData("Microsoft.KeyVault.CertificateNearExpiry")]
    [InlineData("Microsoft.KeyVault.CertificateExpired")]
    [InlineData("Microsoft.Communication.EmailDeliveryReportReceived")]
    public async Task Somebody_hears_of(string happening)
    {
        var template = await BicepCli.Compile("infra/main.bicep");
        Assert.Contains(template.Strings(), text => text.Path.Contains(".includedEventTypes[", StringComparison.Ordinal) && text.Value == happening);
    }

    [Theory]
    [InlineData("Microsoft.Consumption/budgets")]
    [InlineData("Microsoft.Security/defenderForStorageSettings")]
    [InlineData("Microsoft.Network/privateEndpoints")]
    [InlineData("Microsoft.Communication/emailServices/domains")]
    [InlineData("Microsoft.EventGrid/systemTopics/eventSubscriptions")]
    [InlineData("Microsoft.Web/certificates")]
    [InlineData("Microsoft.KeyVault/vaults/keys")]
    public async Task The_template_makes(string type)
    {
        var template = await BicepCli.Compile("infra/main.bicep");
        Assert.Contains(template.Resources(), resource => resource.Type == type);
    }

    [Fact]
    public async Task The_app_runs_isolated_on_flex_consumption_as_its_own_identity()
    {
        var resources = (await BicepCli.Compile("infra/main.bicep")).Resources().ToList();
        var app = resources.Single(resource => resource.Type == "Microsoft.Web/sites");
        Assert.True(app.Is("dotnet-isolated", "functionAppConfig", "runtime", "name"));
        Assert.True(app.Is("10.0", "functionAppConfig", "runtime", "version"));
        Assert.True(app.Is("UserAssignedIdentity", "functionAppConfig", "deployment", "storage", "authentication", "type"));
        Assert.Equal("UserAssigned", app.Body["identity"]!["type"]!.GetValue<string>());
        var plan = resources.Single(resource => resource.Type == "Microsoft.Web/serverfarms");
        Assert.Equal("FlexConsumption", plan.Body["sku"]!["tier"]!.GetValue<string>());
    }
}
