using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Documents;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>The office puts a document in a dossier.</summary>
public sealed class UploadDocument(DossierStore dossiers, NewDocuments placing)
{
    public sealed record Response(string Id, int Number, int Version)
    {
        public static Response Of(Document document) => new(document.Id.ToString(), document.Number, document.Version);
    }

    [Function(nameof(UploadDocument)), ForOffice(OfficeRoles.Staff, OfficeRoles.Admin, OfficeRoles.Upload)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/dossiers/{dossierId}/documents")] HttpRequest http,
        string dossierId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        var form = await UploadForm<DocumentFields>.ReadAsync(http, "document", cancellation);
        if (form.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        await using var upload = form.Value;
        var by = Caller.Of(http.HttpContext);
        var placed = await ToTheEnd.RunAsync(token => placing.PlaceAsync(dossier, upload.Files, upload.Fields, by, workflows, token), cancellation);
        if (placed.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        return Respond.Json(Response.Of(placed.Value), StatusCodes.Status201Created);
    }
}
