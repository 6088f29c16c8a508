using System.Text.Json;
using Microsoft.DurableTask;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>Failure details as text, cut so that any of them fits in a row.</summary>
internal static class Failures
{
    private const int MaxText = 4000;
    private const int MaxDepth = 5;

    public static string Write(Exception exception) => Write(TaskFailureDetails.FromException(exception));

    public static string Write(TaskFailureDetails details) => JsonSerializer.Serialize(Cut(details, MaxDepth));

    public static TaskFailureDetails? Read(string? failure) =>
        failure is null ? null : JsonSerializer.Deserialize<TaskFailureDetails>(failure);

    private static TaskFailureDetails? Cut(TaskFailureDetails? details, int depth) => details is null || depth == 0 ? null : details with
    {
        ErrorMessage = Cut(details.ErrorMessage)!,
        StackTrace = Cut(details.StackTrace),
        InnerFailure = Cut(details.InnerFailure, depth - 1),
        Properties = null,
    };

    private static string? Cut(string? text) => text?.Length > MaxText ? text[..MaxText] + "…" : text;
}
