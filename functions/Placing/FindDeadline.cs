using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Placing;

/// <summary>By when, by law, a document would have to be answered: told before it is placed.</summary>
public sealed class FindDeadline(DossierStore dossiers, TimeProvider clock)
{
    /// <param name="Period">As the portal keeps it.</param>
    /// <param name="Deadline">yyyy-MM-dd; null where the law knows no day for it.</param>
    /// <param name="IsOver">The day is over already.</param>
    public sealed record Response(string Period, string? Deadline, bool IsOver);

    [Function(nameof(FindDeadline)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/dossiers/{dossierId}/deadline")] HttpRequest http, string dossierId, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } dossier) return Problems.From(Failures.NotFound, http.HttpContext);
        return Respond.Json(http.HttpContext, Handle(dossier, http.Query));
    }

    private static DeadlineTerm? TermOf(IQueryCollection query) => query.ContainsKey("term") ? CamelCase.Find<DeadlineTerm>(query["term"].ToString()) : DeadlineTerm.Ordinary;

    private Result<Response> Handle(Dossier dossier, IQueryCollection query)
    {
        var (kind, text, term) = (DocumentKind.Find(query["kind"]), query["period"].ToString(), TermOf(query));
        var period = ReturnPeriod.Parse(text, dossier.BookYearStart);
        var check = new Validation()
            .Check(kind is not null, "kind", "kind-unknown")
            .Check(term is not null, "term", "no-term")
            .Check(period is not null, "period", ReturnPeriod.IsOverTwoYears(text) ? "book-year-unknown" : "period-unknown");
        if (check.Failure is { } wrong) return wrong;
        var day = Deadline.Of(kind!.Name, period!.ToString(), term!.Value);
        return new Response(period.ToString(), day?.ToString("O", CultureInfo.InvariantCulture), day < DutchDay.Parse(DutchDay.Of(clock.GetUtcNow())));
    }
}
