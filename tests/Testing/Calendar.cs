namespace Portal.Testing;

/// <summary>The section Agenda, over the API.</summary>
public sealed class Calendar(HttpClient http)
{
    public Task<CalendarLinkAnswer> MakeAsync() => Answer.OfAsync<CalendarLinkAnswer>(http.PostAsync("/api/me/calendar", null));

    public Task RevokeAsync() => Answer.SuccessAsync(http.DeleteAsync("/api/me/calendar"));

    public async Task<DateTimeOffset?> MadeAtAsync() => (await Answer.OfAsync<StateAnswer>(http.GetAsync("/api/me/calendar"))).MadeAt;

    private sealed record StateAnswer(DateTimeOffset? MadeAt);
}

public sealed record CalendarLinkAnswer(Uri Address, DateTimeOffset MadeAt);
