using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Portal.Benchmarks.Constant;

/// <summary>Always the same answer, without a question to anyone.</summary>
public static class ConstantFunction
{
    public const string Route = "api/constant";

    [Function(nameof(ConstantFunction))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest http) =>
        TypedResults.Text("""{"items":[]}""", "application/json");
}
