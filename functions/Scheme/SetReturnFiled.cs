using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Scheme;

/// <summary>Staff says on which day a return was filed outside the portal, or that it was not after all. What the portal filed it knows itself.</summary>
public sealed class SetReturnFiled(DossierStore dossiers, SchemeReturns returns)
{
    /// <param name="FiledOn">yyyy-MM-dd; null to take it back.</param>
    public sealed record Request(string? FiledOn);

    [Function(nameof(SetReturnFiled)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/deadlines-scheme/{year}/{dossierId}/{kind}")] HttpRequest http,
        string year,
        string dossierId,
        string kind,
        CancellationToken cancellation)
    {
        var (request, taxYear) = (await http.ReadJsonAsync<Request>(cancellation), SchemeYear.Of(year, returns.Today));
        var refused = request.Failure ?? taxYear.Failure ?? Check(request.Value.FiledOn, taxYear.Value).Failure;
        if (refused is { } wrong) return Problems.From(wrong, http.HttpContext);
        var (filedOn, by) = (request.Value.FiledOn, Caller.Of(http.HttpContext));
        var failure = await ToTheEnd.RunAsync(token => Handle(taxYear.Value, dossierId, kind, filedOn, by, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private Validation Check(string? filedOn, int year)
    {
        var isDay = DutchDay.IsDay(filedOn);
        return new Validation()
            .Check(filedOn is null || (isDay && DutchDay.Parse(filedOn) >= new DateOnly(year, 1, 1)), "filedOn", "scheme-day")
            .Check(!isDay || DutchDay.Parse(filedOn!) <= returns.Today, "filedOn", "date-in-future");
    }

    private async Task<Failure?> Handle(int year, string dossierId, string kind, string? filedOn, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen || !seen.Scheme.Has(year, kind)) return Failures.NotFound;
        var @event = filedOn is null ? SchemeEvents.NotFiled : SchemeEvents.Filed;
        var detail = string.Create(CultureInfo.InvariantCulture, $"{kind} {year} {filedOn}");
        var dossier = await dossiers.ChangeAsync(dossierId, new AuditEntry(@event, dossierId, by, Detail: detail.TrimEnd()), Set, cancellation);
        await returns.RefreshAsync(dossier!, [year], cancellation);
        return null;

        bool Set(Dossier current)
        {
            if (current.Scheme.FiledOn(year, kind) == filedOn) return false;
            current.Scheme = current.Scheme.WithFiled(year, kind, filedOn);
            return true;
        }
    }
}
