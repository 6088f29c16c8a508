using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>Failures as problem details (RFC 9457).</summary>
public static class Problems
{
    public static IResult From(Failure failure, HttpContext http)
    {
        if (failure.RetryAfter is { } wait) http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var problem = new Problem(
            $"{http.Request.PathBase}/api/openapi.yaml#{failure.Code}",
            ErrorTexts.For(failure.Code),
            failure.Status,
            failure.Code,
            Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            failure.Errors?.ToDictionary(field => field.Key, field => field.Value.Select(ErrorTexts.For).ToArray()))
        {
            Details = failure.Details?.ToDictionary(),
        };
        return TypedResults.Json(problem, ApiJson.Options, "application/problem+json", failure.Status);
    }

    private sealed record Problem(string Type, string Title, int Status, string Code, string TraceId, Dictionary<string, string[]>? Errors)
    {
        [JsonExtensionData]
        public Dictionary<string, object>? Details { get; init; }
    }
}
