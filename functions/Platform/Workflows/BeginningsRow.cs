using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Platform.Storage;

namespace Portal.Platform.Workflows;

/// <summary>A step that was begun and has not ended. The partition is what it works on, the row key the step.</summary>
public sealed class BeginningsRow : Row
{
    /// <summary>JSON; see <see cref="Open"/>.</summary>
    public string OpenJson { get; set; } = "[]";

    [IgnoreDataMember]
    public IReadOnlyList<Beginning> Open
    {
        get => JsonSerializer.Deserialize<List<Beginning>>(OpenJson)!;
        set => OpenJson = JsonSerializer.Serialize(value);
    }
}

/// <param name="Process">Which process began.</param>
/// <param name="Attempt">Of several in one process, each has its own.</param>
public sealed record Beginning(string Process, string Attempt, DateTimeOffset At);
