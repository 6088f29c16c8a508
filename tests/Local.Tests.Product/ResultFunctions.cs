using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace Portal.Local.Tests.Product;

public sealed class ResultFunctions(Notebook notebook)
{
    [Function("action-result")]
    public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => new CreatedResult("/there", new Letter(request.Method, 1));

    [Function("minimal-result")]
    public static IResult Minimal([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => Results.Accepted("/there", new Letter(request.Method, 2));

    [Function("one-of-results")]
    public static async ValueTask<Results<Ok<Letter>, NotFound>> OneOf([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        await Task.Yield();
        return request.Query.ContainsKey("missing") ? TypedResults.NotFound() : TypedResults.Ok(new Letter("ok", 3));
    }

    [Function("a-plain-object")]
    public static Letter Plain([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => new(request.Method, 4);

    [Function("a-writer")]
    public static async Task Write([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        request.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        await request.HttpContext.Response.WriteAsync("written");
    }

    [Function("a-failure")]
    public static IActionResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        request.HttpContext.Response.Headers["X-Secret"] = "lost with the rest";
        throw new NotSupportedException("as asked");
    }

    [Function("a-file")]
    public static IResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a-file")] HttpRequest request) =>
        Results.File(Encoding.ASCII.GetBytes("0123456789"), "text/plain", enableRangeProcessing: true, entityTag: new EntityTagHeaderValue("\"v1\""));

    [Function("a-slow-answer")]
    public async Task Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a-slow-answer")] HttpRequest request)
    {
        HttpResponse response = request.HttpContext.Response;
        await response.WriteAsync("first");
        await response.Body.FlushAsync();
        await notebook.Wait("slow");
        await response.WriteAsync("second");
    }

    [Function("an-echo")]
    public static async Task Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        byte[] buffer = new byte[64];
        while (await request.Body.ReadAsync(buffer) is > 0 and var read)
        {
            await request.HttpContext.Response.Body.WriteAsync(buffer.AsMemory(0, read));
            await request.HttpContext.Response.Body.FlushAsync();
        }
    }
}
