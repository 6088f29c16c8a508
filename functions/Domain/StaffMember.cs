using Portal.Platform.Storage;

namespace Portal.Domain;

/// <summary>A colleague of the office who has used the portal: there is no list of staff but Entra ID's, which the portal does not read.</summary>
public sealed class StaffMember : Row
{
    public const string Office = "office";

    /// <summary>As the office's tokens have it.</summary>
    public string Name { get; set; } = "";

    public DateTimeOffset SeenAt { get; set; }
}
