using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using MvcFromBody = Microsoft.AspNetCore.Mvc.FromBodyAttribute;
using WorkerFromBody = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Portal.Local.Tests.Product;

public sealed class ParameterFunctions
{
    [Function("all-parameters")]
    public static IActionResult All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "parameters/{id:int}/{day}")] HttpRequest request,
        FunctionContext context,
        int id,
        string day,
        [FromRoute(Name = "id")] string text,
        [FromQuery] int? page,
        [FromQuery(Name = "q")] string? search,
        CancellationToken cancellation) =>
        new OkObjectResult(new
        {
            SameRequest = context.GetHttpContext()?.Request == request,
            context.FunctionDefinition.Name,
            id,
            day,
            text,
            page,
            search,
            cancellation.CanBeCanceled,
        });

    [Function("mvc-body")]
    public static IActionResult Mvc([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [MvcFromBody] Letter? letter) =>
        new OkObjectResult(new { request.Method, IsNull = letter is null });

    [Function("object-on-trigger")]
    public static IActionResult OnTrigger([HttpTrigger(AuthorizationLevel.Anonymous, "post")] Letter? letter) => new OkObjectResult(new { IsNull = letter is null });

    [Function("body")]
    public static IActionResult Body([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [WorkerFromBody] Letter letter) =>
        new OkObjectResult(new { request.Method, letter.Subject, letter.Pages });

    [Function("must-have")]
    public static IActionResult MustHave([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [FromQuery] int page) =>
        new OkObjectResult(new { request.Method, page });
}
