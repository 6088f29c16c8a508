using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Calendars;

public static class CalendarServices
{
    public static FunctionsApplicationBuilder AddCalendars(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OpenDeadlines>();
        builder.Services.AddSingleton<DeadlineCalendar>();
        return builder;
    }
}
