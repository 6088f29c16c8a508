using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Portal.Emulation.Functions.Http;

/// <summary>Writes what a function returned.</summary>
internal static class HttpResults
{
    /// <summary>Any other object than a result is dropped without a word: 200 with an empty body.</summary>
    public static Task WriteAsync(HttpContext http, object? result) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult plain => plain.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };
}
