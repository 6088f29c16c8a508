using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;

namespace Portal.Batches;

/// <summary>What the office writes with each kind of document that comes in a batch.</summary>
public sealed class GetExplanations(ExplanationTemplates templates)
{
    public sealed record Item(string Kind, string Text);

    public sealed record Response(IReadOnlyList<Item> Items);

    [Function(nameof(GetExplanations)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/explanations")] HttpRequest http,
        CancellationToken cancellation)
    {
        var all = await templates.AllAsync(cancellation);
        return Respond.Json(new Response([.. all.Select(template => new Item(template.Key, template.Value))]));
    }
}
