using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>Failures as problem details (RFC 9457).</summary>
public static class Problems
{
    public static IResult From(Failure failure, HttpContext http) => TypedResults.Json(
        new Problem(
            $"{http.Request.PathBase}/api/openapi.yaml#{failure.Code}",
            ErrorTexts.For(failure.Code),
            failure.Status,
            failure.Code,
            Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            failure.Errors?.ToDictionary(field => field.Key, field => field.Value.Select(ErrorTexts.For).ToArray())),
        ApiJson.Options,
        "application/problem+json",
        failure.Status);

    private sealed record Problem(string Type, string Title, int Status, string Code, string TraceId, Dictionary<string, string[]>? Errors);
}
