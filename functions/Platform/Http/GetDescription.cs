using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Portal.Platform.Http;

/// <summary>The description of the API, as it was compiled in.</summary>
public sealed class GetDescription
{
    [Function(nameof(GetDescription)), ForAnyone]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.yaml")] HttpRequest http) =>
        TypedResults.Stream(typeof(GetDescription).Assembly.GetManifestResourceStream("openapi.yaml")!, "application/yaml");
}
