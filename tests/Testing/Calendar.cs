using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>The section Agenda, over the API.</summary>
public sealed class Calendar(HttpClient http)
{
    public Task<CalendarLinkAnswer> MakeAsync(string password = Client.Password) => Answer.OfAsync<CalendarLinkAnswer>(TryMakeAsync(password));

    public Task<HttpResponseMessage> TryMakeAsync(string? password) => http.PostAsJsonAsync("/api/me/calendar", new { password });

    public Task RevokeAsync() => Answer.SuccessAsync(http.DeleteAsync("/api/me/calendar"));

    public async Task<DateTimeOffset?> MadeAtAsync() => (await Answer.OfAsync<StateAnswer>(http.GetAsync("/api/me/calendar"))).MadeAt;

    private sealed record StateAnswer(DateTimeOffset? MadeAt);
}

public sealed record CalendarLinkAnswer(Uri Address, DateTimeOffset MadeAt);
