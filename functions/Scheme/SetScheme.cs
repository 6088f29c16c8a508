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

/// <summary>With which of its returns a dossier takes part in the firm's extension scheme, and from which tax year.</summary>
public sealed class SetScheme(DossierStore dossiers, SchemeReturns returns)
{
    /// <param name="Kinds">Empty to take part no longer.</param>
    /// <param name="FirstYear">
    /// As it was when it is left out, or for who did not take part before the year before the present one.
    /// </param>
    public sealed record Request(IReadOnlyList<string>? Kinds, int? FirstYear);

    [Function(nameof(SetScheme)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/office/dossiers/{dossierId}/scheme")] HttpRequest http,
        string dossierId,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } wrong) return Problems.From(wrong, http.HttpContext);
        var failure = await ToTheEnd.RunAsync(token => Handle(dossierId, request.Value, Caller.Of(http.HttpContext), token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(string dossierId, Request request, Caller by, CancellationToken cancellation)
    {
        if (await dossiers.FindAsync(dossierId, cancellation) is not { } seen) return Failures.NotFound;
        var today = returns.Today;
        var check = new Validation()
            .Check(request.Kinds?.All(SchemePart.KindsOf(seen.Type).Contains) == true, "kinds", "scheme-kind")
            .Check(request.FirstYear is null || (request.FirstYear >= SchemeYears.First && request.FirstYear <= today.Year), "firstYear", "scheme-year");
        if (check.Failure is { } wrong) return wrong;
        // In the order of the table, each once.
        IReadOnlyList<string> kinds = [.. SchemePart.KindsOf(seen.Type).Where(request.Kinds!.Contains)];
        var first = request.FirstYear ?? (seen.Scheme.Kinds.Count > 0 ? seen.Scheme.FirstYear : SchemeYears.Newest(today));
        await dossiers.ChangeAsync(dossierId, new AuditEntry(SchemeEvents.Set, dossierId, by, Detail: DetailOf(kinds, first)), Set, cancellation);
        if (await dossiers.FindAsync(dossierId, cancellation) is { } now) await returns.RefreshAsync(now, cancellation);
        return null;

        bool Set(Dossier dossier)
        {
            if (dossier.Scheme.Kinds.SequenceEqual(kinds) && (kinds.Count == 0 || dossier.Scheme.FirstYear == first)) return false;
            dossier.Scheme = dossier.Scheme with { Kinds = kinds, FirstYear = first };
            return true;
        }
    }

    private static string DetailOf(IReadOnlyList<string> kinds, int first) =>
        kinds.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', kinds)} {first}");
}
