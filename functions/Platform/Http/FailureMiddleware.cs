using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Portal.Platform.Http;

/// <summary>
/// What no handler expected: storage that is away is 503 and worth another try, all else is a bug and 500 with a reference. A caller who goes
/// away is neither.
/// </summary>
public sealed class FailureMiddleware(ILogger<FailureMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http) await AnswerAsync(context, http, next);
        else await RunAsync(context, next);
    }

    private async Task AnswerAsync(FunctionContext context, HttpContext http, FunctionExecutionDelegate next)
    {
        var answers = new FailureAnswers(logger, context.FunctionDefinition.Name, context.CancellationToken);
        try
        {
            await next(context);
            // The worker writes the answer after all middleware is through: what goes wrong then has to be met there. Asked for only now, since
            // it holds what there was when it was asked for.
            var result = context.GetInvocationResult();
            if (result.Value is IResult answer) result.Value = new GuardedResult(answer, answers);
        }
        catch (Exception exception)
        {
            if (!answers.MayBeMet(exception, http)) throw;
            context.GetInvocationResult().Value = answers.Of(exception, http);
        }
    }

    private async Task RunAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception)
        {
            // An activity or a timer: the engine tries again; why it has to is for the log.
            logger.LogWarning(exception, "{Function} failed and will be tried again if its caller says so", context.FunctionDefinition.Name);
            throw;
        }
    }
}
