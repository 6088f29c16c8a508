using System.Runtime.Serialization;
using Portal.Platform.Storage;

namespace Portal.Platform.Http.Idempotency;

/// <summary>A request that carried a key, and what it was answered.</summary>
public sealed class KeptRequest : Row
{
    /// <summary>Of what was asked: where, and with what content.</summary>
    public string Digest { get; set; } = "";

    public DateTimeOffset BeganAt { get; set; }

    /// <summary>Null as long as it is under way, or when it broke off.</summary>
    public int? Status { get; set; }

    public string? ContentType { get; set; }

    public string Body { get; set; } = "";

    [IgnoreDataMember]
    internal KeptAnswer? Answer => Status is { } status ? new KeptAnswer(status, ContentType, Body, Repeated: true) : null;
}
