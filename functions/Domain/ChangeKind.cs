using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Domain;

/// <summary>What nobody of the office does alone: each could make a member of staff a client.</summary>
[JsonConverter(typeof(ChangeKindConverter))]
public enum ChangeKind
{
    /// <summary>Another mail address, which is the user name and where the password is asked for.</summary>
    MailAddress,

    /// <summary>Taking off a lost second factor.</summary>
    SecondFactor,

    /// <summary>A director leaves the dossier, or stops being one who may handle it.</summary>
    DirectorEnd,

    /// <summary>A member gets to decide and sign what the member could not before.</summary>
    RightToSign,
}

/// <summary>mail-address, second-factor, director-end, right-to-sign.</summary>
public sealed class ChangeKindConverter() : JsonStringEnumConverter<ChangeKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
