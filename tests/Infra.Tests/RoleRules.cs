using System.Text.RegularExpressions;

namespace Portal.Infra.Tests;

/// <summary>What the portal may do in Azure. A new role is a decision, so it is added here by hand.</summary>
internal static partial class RoleRules
{
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner (host only)",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["12338af0-0e69-4776-bea7-57ae8d297424"] = "Key Vault Crypto User",
        ["e147488a-f6f5-4113-8e2d-b22465e65bf6"] = "Key Vault Crypto Service Encryption User",
        ["db79e9a7-68ee-4b58-9aeb-b90e7c24fcba"] = "Key Vault Certificate User",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static readonly string[] AllowedActions =
    [
        "Microsoft.Communication/CommunicationServices/Read", "Microsoft.Communication/CommunicationServices/Write",
        "Microsoft.Communication/EmailServices/Write",
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read",
    ];

    /// <summary>Roles are told by GUID wherever they stand, in a table or in an expression; nothing else in the template is a GUID.</summary>
    public static IEnumerable<string> RolesAreOnTheList(Template template) =>
        from text in template.Strings()
        from match in AnyGuid().Matches(text.Value)
        where !Allowed.ContainsKey(match.Value)
        select $"{text.Path} names {match.Value}, which is not on the list of roles";

    public static IEnumerable<string> RolesAreOnOneResource(Template template) =>
        from resource in template.Resources()
        where resource.Type == "Microsoft.Authorization/roleAssignments" && resource.Body["scope"] is null
        select $"{resource.Where} is given on a whole group or subscription";

    public static IEnumerable<string> OwnRolesAreNarrow(Template template) =>
        from resource in template.Resources()
        where resource.Type == "Microsoft.Authorization/roleDefinitions"
        from text in Template.Strings(resource.At("permissions"), "permissions")
        where !AllowedActions.Contains(text.Value)
        select $"{resource.Where} allows {text.Value}";

    /// <summary>Owning blobs is for the host's own account: on the documents it would open the tags and access lists too.</summary>
    public static IEnumerable<string> OnlyTheHostOwnsItsBlobs(Template template)
    {
        var texts = template.Strings().ToDictionary(text => text.Path, text => text.Value, StringComparer.Ordinal);
        return from text in texts
               where text.Value == "[variables('roleIds').storageBlobDataOwner]"
               let target = texts.GetValueOrDefault(text.Key[..text.Key.LastIndexOf('.')] + ".on") ?? ""
               where !target.Contains("hostStorage", StringComparison.OrdinalIgnoreCase)
               select $"{text.Key} gives ownership of blobs on {target}";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex AnyGuid();
}
