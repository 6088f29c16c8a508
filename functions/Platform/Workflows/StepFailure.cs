using Portal.Platform.Outcomes;

namespace Portal.Platform.Workflows;

/// <summary>Why a step is not tried again.</summary>
/// <param name="Code">Stable; its Dutch text stands in ErrorTexts.resx.</param>
/// <param name="Detail">Of what was thrown, for whoever looks into it.</param>
public sealed record StepFailure(string Code, string? Detail = null)
{
    private const int LongestDetail = 200;

    /// <summary>The process died of it each time.</summary>
    public static StepFailure Died { get; } = new("step-died");

    /// <summary>In Dutch.</summary>
    public string Text => Detail is null ? ErrorTexts.For(Code) : $"{ErrorTexts.For(Code)} ({Detail})";

    public static StepFailure Of(Exception exception)
    {
        // Of storage the first line says what it is; the headers of its answer follow.
        var detail = CleanText.Of($"{exception.GetType().Name}: {exception.Message.Split('\n')[0]}").TrimEnd();
        return new StepFailure("step-broken", detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + "…");
    }
}
