using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>The firm's extension scheme, over the API.</summary>
public static class OfficeScheme
{
    public static Task<HttpResponseMessage> TrySetSchemeAsync(this Office office, DossierAnswer dossier, object scheme) =>
        office.Http.PutAsJsonAsync($"/api/office/dossiers/{dossier.Id}/scheme", scheme);

    /// <param name="firstYear">Null for the default.</param>
    public static Task TakesPartAsync(this Office office, DossierAnswer dossier, string kind, int? firstYear = null) =>
        Answer.SuccessAsync(office.TrySetSchemeAsync(dossier, new { kinds = new[] { kind }, firstYear }));

    public static Task<SchemeAnswer> SchemeAsync(this Office office, int year) =>
        Answer.OfAsync<SchemeAnswer>(office.Http.GetAsync($"/api/office/deadlines-scheme/{year}"));

    /// <param name="query">As after the question mark.</param>
    public static Task<IReadOnlyList<SchemeReturnAnswer>> SchemeReturnsAsync(this Office office, int year, string query = "") =>
        Answer.ListOfAsync<SchemeReturnAnswer>(office.Http.GetAsync($"/api/office/deadlines-scheme/{year}/returns?{query}"));

    public static Task<HttpResponseMessage> TrySetFiledAsync(this Office office, int year, DossierAnswer dossier, string kind, string? filedOn) =>
        office.Http.PutAsJsonAsync($"/api/office/deadlines-scheme/{year}/{dossier.Id}/{kind}", new { filedOn });
}

public sealed record SchemeAnswer(
    int Year, int Required, int Filed, int Total, decimal? Forecast, SchemeStepAnswer Next, SchemeStepAnswer? Passed, string LastDay, string? DoneOn,
    SchemeStatesAnswer States, IReadOnlyList<SchemePointAnswer> Points, IReadOnlyList<int> Years);

public sealed record SchemeStepAnswer(string Day, decimal Percent, int Required);

public sealed record SchemeStatesAnswer(int NotPlaced, int AwaitsClient, int AwaitsOffice, int Filed);

public sealed record SchemePointAnswer(string Day, int? Required, int? Filed, int? Forecast);

public sealed record SchemeReturnAnswer(
    string DossierId, string Name, string Kind, string State, string? Blocker, string? Owner, string? OwnerId, DateTimeOffset? Since, string? FiledOn,
    bool IsFiledElsewhere, string? DocumentId, string? Deadline);
