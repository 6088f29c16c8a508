using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Batches;

/// <summary>The office sets what it writes with a kind of document. It is for rows that are read or changed from then on.</summary>
public sealed class SetExplanation(ExplanationTemplates templates)
{
    private const int MaxLength = 2000;

    /// <param name="Text">With {naam}, {periode} and {soort} where those of the document are to stand; empty for none.</param>
    public sealed record Request(string? Text);

    [Function(nameof(SetExplanation)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/explanations/{kind}")] HttpRequest http,
        string kind,
        CancellationToken cancellation)
    {
        if (DocumentKind.Find(kind) is not { } known) return Problems.From(Failures.NotFound, http.HttpContext);
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? new Validation().Text(request.Value.Text, "text", MaxLength).Failure) is { } wrong)
            return Problems.From(wrong, http.HttpContext);
        await ToTheEnd.RunAsync(token => templates.SetAsync(known, request.Value.Text?.Trim() ?? "", token), cancellation);
        return TypedResults.NoContent();
    }
}
