using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.DualControl;
using Portal.Platform.Storage;

namespace Portal.Dossiers;

public static class DossierServices
{
    public static FunctionsApplicationBuilder AddDossiers(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(StorageNeed.Table(DossierStore.Dossiers));
        builder.Services.AddSingleton(StorageNeed.Table(DossierNames.Names));
        builder.Services.AddSingleton(StorageNeed.Table(MembershipStore.Memberships));
        builder.Services.AddSingleton<DossierStore>();
        builder.Services.AddSingleton<DossierNames>();
        builder.Services.AddSingleton<MembershipStore>();
        builder.Services.AddSingleton<DossierAccess>();
        builder.Services.AddSingleton<CitizenNumbers>();
        builder.Services.AddScoped<MembershipPolicy>().AddConfirmedChange<MembershipChange>();
        return builder;
    }
}
