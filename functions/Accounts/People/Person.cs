using System.Runtime.Serialization;
using Portal.Audit;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>A client: name, mail address (the user name) and account. One row; the partition is the person's own.</summary>
public sealed class Person : Row
{
    public const string Key = "person";

    [IgnoreDataMember]
    public string Id => PartitionKey;

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>As Identity's normaliser writes it: what two addresses are compared by.</summary>
    public string NormalizedEmail { get; set; } = "";

    /// <summary>E.164.</summary>
    public string? Mobile { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with each change of the account's secrets; links that were made before it no longer work.</summary>
    public string SecurityStamp { get; set; } = "";

    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What the next write tells the audit trail.</summary>
    [IgnoreDataMember]
    public AuditEntry? Pending { get; set; }
}
