using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Signing.Keys;

namespace Portal.Signing.Trail;

/// <summary>The evidence of a document for the office: every event with who, when, from where and by what; to be read, or signed to be handed on.</summary>
public sealed class GetTrail(TrailReader trails, ISealKey key)
{
    public sealed record Response(string Subject, string DossierName, long? BrokenAt, IReadOnlyList<TrailEvent> Events);

    [Function(nameof(GetTrail)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/documents/{documentId}/trail")] HttpRequest http, string documentId, CancellationToken cancellation) =>
        await trails.FindAsync(documentId, cancellation) is { } trail
            ? Respond.Json(new Response(trail.Subject, trail.Dossier, trail.FirstBroken(), trail.Events))
            : Problems.From(Failures.NotFound, http.HttpContext);

    [Function(nameof(ExportTrail)), ForOffice]
    public async Task<IResult> ExportTrail(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/documents/{documentId}/trail/export")] HttpRequest http, string documentId, CancellationToken cancellation)
    {
        if (await trails.FindAsync(documentId, cancellation) is not { } trail) return Problems.From(Failures.NotFound, http.HttpContext);
        return TypedResults.File(SignedTrail.Sign(trail, await key.CurrentAsync(cancellation)), SignedTrail.ContentType, SignedTrail.FileNameOf(trail));
    }
}
