using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

/// <summary>In which month the book years of an organisation begin: what 2025/2026 is follows from it.</summary>
public sealed class SetBookYear(DossierStore dossiers)
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
        await ToTheEnd.RunAsync(token => WriteAsync(dossierId, request.Value.StartMonth!.Value, Caller.Of(http.HttpContext), token), cancellation);
        return TypedResults.NoContent();
    }

    private Task<bool> WriteAsync(string dossierId, int startMonth, Caller by, CancellationToken cancellation)
    {
        return dossiers.CommitAsync(dossierId, new AuditEntry(DossierEvents.BookYearSet, dossierId, by, Detail: $"{startMonth}"), Write, cancellation);

        async Task<IReadOnlyList<TableTransactionAction>?> Write(PartitionHead head)
        {
            var now = (await dossiers.FindAsync(dossierId, cancellation))!;
            if (now.BookYearStart == startMonth) return null;
            now.BookYearStart = startMonth;
            return [new(TableTransactionActionType.UpdateReplace, now, now.ETag)];
        }
    }
}
