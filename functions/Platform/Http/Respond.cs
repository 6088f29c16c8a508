using Microsoft.AspNetCore.Http;
using Portal.Platform.Outcomes;

namespace Portal.Platform.Http;

/// <summary>From a use case's result to an answer.</summary>
public static class Respond
{
    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK) => TypedResults.Json(value, ApiJson.Options, statusCode: status);

    public static IResult Json<T>(HttpContext http, Result<T> result, int status = StatusCodes.Status200OK) =>
        result.Failure is { } failure ? Problems.From(failure, http) : Json(result.Value, status);
}
