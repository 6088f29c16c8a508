using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>In which month the book years of an organisation begin: what 2025/2026 is follows from it.</summary>
public sealed class SetBookYear(DossierStore dossiers, SchemeReturns scheme)
{
    /// <param name="StartMonth">1 to 12.</param>
    public sealed record Request(int? StartMonth);

    [Function(nameof(SetBookYear)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/dossiers/{dossierId}/book-year")] HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var check = new Validation().Check(request.Failure is not null || request.Value.StartMonth is >= 1 and <= 12, "startMonth", "book-year-start");
        if ((request.Failure ?? check.Failure) is { } wrong) return Problems.From(wrong, http.HttpContext);
        if (await dossiers.FindAsync(dossierId, cancellation) is null) return Problems.From(Failures.NotFound, http.HttpContext);
        var (month, by) = (request.Value.StartMonth!.Value, Caller.Of(http.HttpContext));
        await ToTheEnd.RunAsync(Handle, cancellation);
        return TypedResults.NoContent();

        async Task Handle(CancellationToken token)
        {
            var dossier = await dossiers.ChangeAsync(dossierId, new AuditEntry(DossierEvents.BookYearSet, dossierId, by, Detail: $"{month}"), Set, token);
            await scheme.RefreshAsync(dossier!, token);
        }

        bool Set(Dossier dossier)
        {
            if (dossier.BookYearStart == month) return false;
            dossier.BookYearStart = month;
            return true;
        }
    }
}
