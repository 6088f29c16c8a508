using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform;

namespace Portal.DualControl;

public static class DualControlServices
{
    /// <summary>What some kinds of change do. It is the feature's own as well, for what one may do alone.</summary>
    public static IServiceCollection AddConfirmedChange<T>(this IServiceCollection services)
        where T : class, IConfirmedChange => services.AddScoped<T>().AddScoped<IConfirmedChange>(provider => provider.GetRequiredService<T>());

    public static FunctionsApplicationBuilder AddDualControl(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<DualControlOptions>(DualControlOptions.Section);
        services.AddSingleton<ChangePolicy>().AddScoped<WaitingChanges>();
        return builder;
    }
}
