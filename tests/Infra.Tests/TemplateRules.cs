using System.Text.RegularExpressions;

namespace Portal.Infra.Tests;

/// <summary>What must never be in the template. Each rule takes a template and returns what is wrong with it.</summary>
internal static partial class TemplateRules
{
    /// <summary>The kinds of resources that can write logs or metrics to the workspace, and so have to.</summary>
    private static readonly string[] Diagnosable =
    [
        "Microsoft.Communication/communicationServices", "Microsoft.EventGrid/systemTopics", "Microsoft.KeyVault/vaults",
        "Microsoft.Network/networkSecurityGroups", "Microsoft.Network/virtualNetworks",
        "Microsoft.OperationalInsights/workspaces", "Microsoft.Storage/storageAccounts/blobServices",
        "Microsoft.Storage/storageAccounts/queueServices", "Microsoft.Storage/storageAccounts/tableServices",
        "Microsoft.Web/serverfarms", "Microsoft.Web/sites",
    ];

    private static readonly string[] SafeTls = ["TLS1_2", "TLS1_3", "1.2", "1.3"];

    // Where telemetry goes, not who may write it: the component itself takes only Entra ID (see LocalAuthIsOff).
    private static readonly string[] NotSecretAfterAll = ["APPLICATIONINSIGHTS_CONNECTION_STRING"];

    public static IEnumerable<string> StorageIsClosed(Template template) =>
    [
        .. Demand(template, "Microsoft.Storage/storageAccounts", "lets the public read blobs", it => it.Is(false, "allowBlobPublicAccess")),
        .. Demand(template, "Microsoft.Storage/storageAccounts", "takes shared keys", it => it.Is(false, "allowSharedKeyAccess")),
        .. Demand(template, "Microsoft.Storage/storageAccounts", "answers over http", it => it.Is(true, "supportsHttpsTrafficOnly")),
        .. Demand(template, "Microsoft.Storage/storageAccounts", "takes TLS below 1.2", it => SafeTls.Any(tls => it.Is(tls, "minimumTlsVersion"))),
        .. Demand(template, "Microsoft.Storage/storageAccounts/blobServices/containers", "is a public container", it => it.Is("None", "publicAccess")),
        .. Demand(template, "Microsoft.Storage/storageAccounts/blobServices", "has no soft delete", it =>
            it.Is(true, "deleteRetentionPolicy", "enabled") && it.Is(true, "containerDeleteRetentionPolicy", "enabled")),
    ];

    public static IEnumerable<string> SitesAreClosed(Template template) =>
    [
        .. Demand(template, "Microsoft.Web/sites", "answers over http", it => it.Is(true, "httpsOnly")),
        .. Demand(template, "Microsoft.Web/sites", "takes TLS below 1.2", it =>
            SafeTls.Any(tls => it.Is(tls, "siteConfig", "minTlsVersion")) && SafeTls.Any(tls => it.Is(tls, "siteConfig", "scmMinTlsVersion"))),
        .. Demand(template, "Microsoft.Web/sites", "takes files over FTP", it => it.Is("Disabled", "siteConfig", "ftpsState")),
        .. Demand(template, "Microsoft.Web/sites", "can be deployed to with a password", it =>
            OfType(template, "Microsoft.Web/sites/basicPublishingCredentialsPolicies").Count(policy => policy.Is(false, "allow")) == 2),
    ];

    public static IEnumerable<string> VaultsAreGuarded(Template template) =>
    [
        .. Demand(template, "Microsoft.KeyVault/vaults", "has no purge protection", it => it.Is(true, "enablePurgeProtection")),
        .. Demand(template, "Microsoft.KeyVault/vaults", "has access policies in the place of roles", it => it.Is(true, "enableRbacAuthorization")),
    ];

    public static IEnumerable<string> LocalAuthIsOff(Template template) =>
    [
        .. Demand(template, "Microsoft.Insights/components", "takes telemetry by key", it => it.Is(true, "DisableLocalAuth")),
        .. Demand(template, "Microsoft.OperationalInsights/workspaces", "takes logs by key", it => it.Is(true, "features", "disableLocalAuth")),
        .. Demand(template, "Microsoft.Communication/communicationServices", "sends by key", it => it.Is(true, "disableLocalAuth")),
    ];

    public static IEnumerable<string> NothingIsSecret(Template template) =>
    [
        .. template.Strings().Where(text => KeyFunction().IsMatch(text.Value)).Select(text => $"{text.Path} asks for a key"),
        .. template.Strings().Where(text => Credential().IsMatch(text.Value)).Select(text => $"{text.Path} holds a credential"),
        .. Settings(template).Where(name => SecretName().IsMatch(name) && !NotSecretAfterAll.Contains(name))
            .Select(name => $"setting {name} sounds like a secret"),
        .. from part in template.All()
           // A parameter of a named type refers to that type instead.
           let secured = part.Parameters.Where(it => it.Body["type"] is { } type && IsSecure(type.GetValue<string>())).Select(it => $"parameters('{it.Name}')").ToList()
           from output in part.Outputs
           let value = output.Body["value"]?.ToJsonString() ?? ""
           where SecretName().IsMatch(output.Name) || IsSecure(output.Body["type"]!.GetValue<string>())
               || value.Contains("ConnectionString", StringComparison.OrdinalIgnoreCase)
               || secured.Any(name => value.Replace("\\u0027", "'", StringComparison.Ordinal).Contains(name, StringComparison.Ordinal))
           select $"output {part.Place}.{output.Name} gives a secret away",
    ];

    /// <summary>In each template, as many diagnostic settings on different resources of a kind as there are resources of it.</summary>
    public static IEnumerable<string> DiagnosticsAreOn(Template template) =>
        from part in template.Resources().GroupBy(resource => resource.Owner)
        from kind in Diagnosable
        let present = part.Count(resource => resource.Type == kind)
        let watched = part.Where(resource => resource.Type == "Microsoft.Insights/diagnosticSettings" && resource.At("workspaceId") is not null)
            .Select(resource => resource.Body["scope"]?.GetValue<string>() ?? "")
            .Where(scope => scope.StartsWith($"[resourceId('{kind}',", StringComparison.Ordinal))
            .Distinct().Count()
        where watched < present
        select $"{part.Key.Place} has {present} of {kind}, {watched} of them with diagnostic settings";

    public static IEnumerable<string> EverythingIsDescribed(Template template) =>
        from part in template.All()
        from item in part.Parameters.Concat(part.Outputs)
        where string.IsNullOrWhiteSpace(item.Body["metadata"]?["description"]?.GetValue<string>())
        select $"{part.Place}.{item.Name} has no description";

    /// <summary>What has a place in Azure has tags, or it is on nobody's bill.</summary>
    public static IEnumerable<string> EverythingIsTagged(Template template) =>
        template.Resources().Where(resource => resource.Body["location"] is not null && resource.Body["tags"] is null)
            .Select(resource => $"{resource.Where} has no tags");

    /// <summary>The names of the settings of the app, whether given as members or inside an expression.</summary>
    public static IEnumerable<string> Settings(Template template) =>
        OfType(template, "Microsoft.Web/sites/config")
            .SelectMany(resource => Template.Strings(resource.Body["properties"], "").SelectMany(text =>
                SettingInExpression().Matches(text.Value).Select(match => match.Groups[1].Value)
                    .Append(text.Path.TrimStart('.'))))
            .Concat(template.Strings().Select(text => SettingInPath().Match(text.Path)).Where(match => match.Success)
                .Select(match => match.Groups[1].Value))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<Template.Resource> OfType(Template template, string type) =>
        template.Resources().Where(resource => resource.Type == type);

    private static IEnumerable<string> Demand(Template template, string type, string otherwise, Func<Template.Resource, bool> holds) =>
        OfType(template, type).Where(resource => !holds(resource)).Select(resource => $"{resource.Where} {otherwise}");

    private static bool IsSecure(string type) => type.StartsWith("secure", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\blist(?!\()\w*\(", RegexOptions.IgnoreCase)]
    private static partial Regex KeyFunction();

    [GeneratedRegex(@"AccountKey=|SharedAccess(Key|Signature)|DefaultEndpointsProtocol=|Password=|ClientSecret=", RegexOptions.IgnoreCase)]
    private static partial Regex Credential();

    [GeneratedRegex(@"(key|secret|password|token|connection_?string)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    // In the arguments of createObject, a name of a setting is the only text with an upper-case start or two underscores.
    [GeneratedRegex(@"'([A-Za-z]+__\w+|[A-Z]+(?:_[A-Z]+)+)'")]
    private static partial Regex SettingInExpression();

    [GeneratedRegex(@"\.parameters\.settings\.value\.(\w+)$")]
    private static partial Regex SettingInPath();
}
