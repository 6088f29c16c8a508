using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>As whom somebody signs.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SignerRole>))]
public enum SignerRole
{
    Director,
    Employee,

    /// <summary>For themselves, in a personal dossier.</summary>
    Person,
}

/// <summary>Somebody whose signature a version of a document asks for. Who they are is fixed when the request starts.</summary>
/// <param name="Name">As it was then.</param>
public sealed record Signer(string PersonId, string Name, SignerRole Role)
{
    public DateTimeOffset? ConsentedAt { get; init; }

    /// <summary>SHA-256 of the text that was agreed to.</summary>
    public string? ConsentHash { get; init; }

    /// <summary>Made by the request that signed: how it knows its own write again when the answer of storage got lost.</summary>
    public string? SignatureId { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    public SigningFactor? Factor { get; init; }

    /// <summary>Who of the office had confirmed who it is, and how, where they signed although the account had just been changed.</summary>
    public string? Identity { get; init; }

    /// <summary>Why the signature will not come (art. 2:210(2) BW); said by the office.</summary>
    public string? AbsentReason { get; init; }

    [JsonIgnore]
    public bool IsAwaited => SignedAt is null && AbsentReason is null;
}
