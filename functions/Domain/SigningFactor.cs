using System.Text.Json.Serialization;

namespace Portal.Domain;

/// <summary>How a signer showed who they are, beside being signed in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SigningFactor>))]
public enum SigningFactor
{
    Sms,
    Authenticator,
    Passkey,
}
