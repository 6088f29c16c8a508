using System.Text.Json;
using DurableTask.Core;
using Portal.Local.Host.Protocol;

namespace Portal.Local.Host.Durable;

/// <summary>How an activity's input, output and failure look on either side of the host.</summary>
internal static class ActivityData
{
    /// <summary>The engine keeps the inputs as an array; an activity has one.</summary>
    public static string Input(string? kept)
    {
        if (kept is null) return "null";
        using var inputs = JsonDocument.Parse(kept);
        return inputs.RootElement is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() == 1 ? array[0].GetRawText() : kept;
    }

    public static string? Output(TypedData returned) => returned.DataCase switch
    {
        TypedData.DataOneofCase.String => JsonSerializer.Serialize(returned.String),
        TypedData.DataOneofCase.Json => returned.Json,
        _ => null,
    };

    public static FailureDetails Failure(RpcException failure)
    {
        try
        {
            return Described(failure) ?? Plain(failure);
        }
        catch (JsonException)
        {
            return Plain(failure);
        }
    }

    // The durable extension of the worker puts the details as JSON into the message, behind the name of its own exception.
    private static FailureDetails? Described(RpcException failure)
    {
        int start = failure.Message.IndexOf('{', StringComparison.Ordinal), end = failure.Message.LastIndexOf('}');
        if (start < 0 || end < start) return null;
        using var details = JsonDocument.Parse(failure.Message[start..(end + 1)]);
        return Read(details.RootElement);
    }

    private static FailureDetails? Read(JsonElement details) =>
        details.ValueKind != JsonValueKind.Object || !details.TryGetProperty("errorType", out var type)
        ? null
        : new FailureDetails(
            type.GetString() ?? "Exception",
            details.TryGetProperty("errorMessage", out var message) ? message.GetString() ?? "" : "",
            details.TryGetProperty("stackTrace", out var stack) ? stack.GetString() : null,
            details.TryGetProperty("innerFailure", out var inner) ? Read(inner) : null,
            isNonRetriable: false);

    private static FailureDetails Plain(RpcException failure) =>
        new("Exception", failure.Message, failure.StackTrace, null, isNonRetriable: false);
}
