using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Accounts;
using Portal.Dossiers;
using Portal.Platform;

namespace Portal.DualControl;

public static class DualControlServices
{
    public static FunctionsApplicationBuilder AddDualControl(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedOptions<DualControlOptions>(DualControlOptions.Section);
        services.AddSingleton<ChangePolicy>().AddScoped<WaitingChanges>();
        services.AddScoped<IConfirmedChange, MailAddressChange>().AddScoped<IConfirmedChange, SecondFactorChange>().AddScoped<IConfirmedChange, MembershipChange>();
        services.AddScoped<MailAddressChange>().AddScoped<SecondFactorChange>().AddScoped<MembershipChange>().AddScoped<MembershipPolicy>();
        return builder;
    }
}
