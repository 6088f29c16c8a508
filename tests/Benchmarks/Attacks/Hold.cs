using System.Net;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>What has to be true of a portal that is attacked; else the attack ends with what broke.</summary>
internal static class Hold
{
    /// <param name="broke">As it is told when it does not hold.</param>
    public static void That(bool holds, string broke)
    {
        if (!holds) throw new InvalidDataException(broke);
    }

    /// <returns>The status, which is one of these.</returns>
    public static async Task<HttpStatusCode> AnsweredAsync(Task<HttpResponseMessage> sending, params HttpStatusCode[] allowed)
    {
        using var answer = await sending;
        var asked = $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.AbsolutePath}";
        That(allowed.Contains(answer.StatusCode), $"{asked} answered {(int)answer.StatusCode}");
        return answer.StatusCode;
    }

    public static async Task RefusedAsync(HttpStatusCode status, string code, Task<HttpResponseMessage> sending)
    {
        var problem = await Answer.ProblemAsync(status, sending);
        That(problem.Code == code, $"it was refused as {problem.Code} and not as {code}");
    }

    public static async Task RefusedAtAsync(string field, Task<HttpResponseMessage> sending)
    {
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, sending);
        That(problem.Errors is { } errors && errors.Keys.SequenceEqual([field]), $"it was refused as {problem.Code}, not at {field}");
    }

    /// <summary>Whoever comes after the attack is served as ever.</summary>
    public static async Task NextIsServedAsync(PortalDriver portal)
    {
        var story = await Scenario.WithDirectorsAsync(portal, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW");
        await story.First.TaskForAsync(placed);
    }
}
