using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Local.Host;
using Portal.Platform;

namespace Portal.Functions.Tests.Platform;

/// <summary>The product's own entry point with the settings that it has in Azure: one that is missing or wrong stops the start with a sentence.</summary>
public sealed class StartTests
{
    private static readonly Dictionary<string, string?> InAzure = new()
    {
        ["Portal:Origin"] = "https://portaal.example.nl",
        ["Storage:TableEndpoint"] = "https://documents.table.example.nl",
        ["Storage:BlobEndpoint"] = "https://documents.blob.example.nl",
        ["Storage:ClientId"] = "5a5f7a2e-0000-0000-0000-000000000000",
        ["Vault:Endpoint"] = "https://vault.example.nl",
        ["Mail:Endpoint"] = "https://mail.example.nl",
        ["Mail:Sender"] = "portaal@example.nl",
        ["Mail:Office"] = "kantoor@example.nl",
        ["Sms:Endpoint"] = "https://mail.example.nl",
        ["Seal:TimestampAuthority"] = "http://timestamp.example.nl",
        ["AzureAd:Instance"] = "https://login.microsoftonline.com/",
        ["AzureAd:TenantId"] = "3c6f1d52-8f0b-4b57-8e0f-52d6a1e9c0aa",
        ["AzureAd:ClientId"] = "7a1c3f60-4f8e-4d5e-9b57-1f0c9b0a2d11",
        ["AzureAd:Audience"] = "api://7a1c3f60-4f8e-4d5e-9b57-1f0c9b0a2d11",
    };

    [Theory]
    [InlineData("Portal:Origin", "The setting Portal:Origin is missing")]
    [InlineData("Storage:TableEndpoint", "give Storage:TableEndpoint and Storage:BlobEndpoint")]
    [InlineData("Storage:BlobEndpoint", "give Storage:TableEndpoint and Storage:BlobEndpoint")]
    [InlineData("Vault:Endpoint", "give Vault:Endpoint")]
    [InlineData("Mail:Endpoint", "give Mail:Endpoint")]
    [InlineData("Mail:Sender", "The setting Mail:Sender is missing")]
    [InlineData("Mail:Office", "The setting Mail:Office is missing")]
    [InlineData("Sms:Endpoint", "give Sms:Endpoint")]
    [InlineData("Seal:TimestampAuthority", "The setting Seal:TimestampAuthority is missing")]
    [InlineData("AzureAd:Instance", "The setting AzureAd:Instance is missing")]
    [InlineData("AzureAd:TenantId", "The setting AzureAd:TenantId is missing")]
    [InlineData("AzureAd:Audience", "The setting AzureAd:Audience is missing")]
    public async Task A_start_without_a_setting_fails_with_a_sentence_that_names_it(string setting, string sentence)
    {
        var settings = new Dictionary<string, string?>(InAzure) { [setting] = null };
        Assert.Contains(sentence, (await FailureAsync(settings)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Portal:Origin", "portaal.example.nl", "The setting Portal:Origin has to be an address")]
    [InlineData("Portal:Origin", "https://example.nl/portaal", "The setting Portal:Origin has to be an address")]
    [InlineData("ClientAddress:From", "7", "The setting ClientAddress:From has to be Peer or FrontEnd")]
    [InlineData("ClientAddress:Header", "X-Forwarded-For: ", "The setting ClientAddress:Header has to be the name of a header")]
    [InlineData("ClientAddress:Entry", "0", "The setting ClientAddress:Entry has to be between 1 and 10")]
    [InlineData("Vault:Endpoint", "http://vault.example.nl", "The setting Vault:Endpoint has to be an address that starts with https")]
    [InlineData("Vault:WrapWith", "keys/other", "The setting Vault:WrapWith has to be the name of a key")]
    [InlineData("Seal:TimestampAuthority", "timestamp.example.nl", "The setting Seal:TimestampAuthority has to be an address")]
    [InlineData("Seal:Roots", "no certificate", "The setting Seal:Roots has to hold certificates in PEM")]
    [InlineData("Storage:Prefix", "Has-Hyphens", "The setting Storage:Prefix has to start with a letter")]
    [InlineData("Sms:Sender", "Bakker+Finance B.V.", "The setting Sms:Sender has to be")]
    [InlineData("Accounts:FailuresPerAddress", "0", "The setting Accounts:FailuresPerAddress has to be between 5 and 10000")]
    public async Task A_start_with_a_wrong_setting_fails_with_a_sentence_that_names_it(string setting, string value, string sentence)
    {
        var settings = new Dictionary<string, string?>(InAzure) { [setting] = value };
        Assert.Contains(sentence, (await FailureAsync(settings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_holds_on_to_one_of_a_request_is_found_at_the_start()
    {
        var failure = await Assert.ThrowsAsync<AggregateException>(() => StartAsync(InAzure, services => services.AddScoped<OfARequest>().AddSingleton<HoldsOnToIt>()));
        Assert.Contains(nameof(HoldsOnToIt), failure.Message, StringComparison.Ordinal);
    }

    private static Task<OptionsValidationException> FailureAsync(Dictionary<string, string?> settings) => Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(settings));

    private static Task<FunctionsHost> StartAsync(Dictionary<string, string?> settings, Action<IServiceCollection>? services = null) => FunctionsHost.StartAsync(
        new FunctionsHostOptions
        {
            App = typeof(PortalOptions).Assembly,
            CreateBuilder = PortalApp.CreateBuilder,
            Settings = settings,
            ConfigureServices = services,
        },
        CancellationToken.None);

    private sealed class OfARequest;

    private sealed class HoldsOnToIt(OfARequest it)
    {
        public OfARequest It => it;
    }
}
