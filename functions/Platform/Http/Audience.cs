namespace Portal.Platform.Http;

/// <summary>For whom an endpoint is. Each HTTP function declares one; without it the program does not start.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class AudienceAttribute : Attribute;

/// <summary>Anyone, without signing in.</summary>
public sealed class ForAnyoneAttribute : AudienceAttribute;

/// <summary>A client with a session. What the client may do with the object at hand is asked of <c>DossierAccess</c>.</summary>
public sealed class ForClientsAttribute : AudienceAttribute;

/// <summary>The office, by bearer token with one of these app roles.</summary>
public sealed class ForOfficeAttribute(params string[] roles) : AudienceAttribute
{
    public IReadOnlyList<string> Roles { get; } = roles.Length > 0 ? roles : [OfficeRoles.Staff, OfficeRoles.Admin];
}

/// <summary>
/// Event Grid, by a token for this app with the role that Entra ID gives to it alone. Its question whether it is wanted (OPTIONS) comes without.
/// </summary>
public sealed class ForEventGridAttribute : AudienceAttribute;

/// <summary>The app roles of the Entra ID registration.</summary>
public static class OfficeRoles
{
    public const string Staff = "Office.Staff";
    public const string Admin = "Office.Admin";

    /// <summary>For scripts that only upload.</summary>
    public const string Upload = "Documents.Upload";

    /// <summary>What Event Grid has when it delivers to a webhook that Entra ID guards.</summary>
    public const string EventGrid = "AzureEventGridSecureWebhookSubscriber";
}
