using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Portal.Local.Tests.Product;

/// <summary>Routes that compete: 'root' sorts before 'stream' and after everything else.</summary>
public static class RouteFunctions
{
    [Function("file")]
    public static IActionResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/file")] HttpRequest request) => Text(request, "file");

    [Function("root")]
    public static IActionResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request, string? path) =>
        Text(request, "root:" + path);

    [Function("stream")]
    public static IActionResult Stream([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "order/stream")] HttpRequest request) => Text(request, "stream");

    [Function("number")]
    public static IActionResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "number/{id:int}")] HttpRequest request, int id) => Text(request, $"number {id}");

    [Function("guid")]
    public static IActionResult Guids([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "guid/{x:guid}")] HttpRequest request, Guid x) => Text(request, $"guid {x}");

    [Function("optional")]
    public static IActionResult Optional([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "optional/{slug?}")] HttpRequest request, string? slug) =>
        Text(request, $"slug {slug ?? "none"}");

    [Function("named")]
    public static IActionResult Named([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => Text(request, "named");

    private static ContentResult Text(HttpRequest request, string text)
    {
        request.HttpContext.Response.Headers["X-Function"] = text;
        return new ContentResult { Content = text };
    }
}
