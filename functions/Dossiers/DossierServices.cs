using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Access;
using Portal.Dossiers.Contact;
using Portal.DualControl;

namespace Portal.Dossiers;

public static class DossierServices
{
    public static FunctionsApplicationBuilder AddDossiers(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DossierAccess>().AddSingleton<ContactChanges>();
        builder.Services.AddSingleton<NewDossiers>().AddScoped<MembershipPolicy>().AddScoped<MemberSetting>().AddConfirmedChange<MembershipChange>();
        return builder;
    }
}
