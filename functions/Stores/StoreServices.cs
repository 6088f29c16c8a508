using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;

namespace Portal.Stores;

public static class StoreServices
{
    /// <summary>What is kept of people, dossiers, documents and conversations, and of what is to be done about them.</summary>
    public static FunctionsApplicationBuilder AddStores(this FunctionsApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(StorageNeed.Table(PersonStore.People)).AddSingleton(StorageNeed.Table(PersonStore.Emails));
        services.AddScoped<PersonStore>();
        services.AddSingleton(StorageNeed.Table(PersonNames.Names)).AddSingleton<PersonNames>();
        services.AddSingleton(StorageNeed.Table(DossierStore.Dossiers)).AddSingleton<DossierStore>().AddSingleton<CitizenNumbers>();
        services.AddSingleton(StorageNeed.Table(DossierNames.Names)).AddSingleton<DossierNames>();
        services.AddSingleton<KeyedDigests>().AddSingleton<DossierNumbers>();
        services.AddSingleton(StorageNeed.Table(MembershipStore.Memberships)).AddSingleton<MembershipStore>();
        services.AddSingleton<DocumentStore>().AddSingleton<QuestionStore>();
        services.AddSingleton(StorageNeed.Container(FileStore.Files)).AddSingleton(StorageNeed.Container(FileStore.Sealed));
        services.AddSingleton<FileStore>();
        services.AddSingleton(StorageNeed.Table(ActionItems.Tasks)).AddSingleton<ActionItems>();
        services.AddSingleton(StorageNeed.Table(WorkItems.Items)).AddSingleton<WorkItems>().AddSingleton<WorkPages>();
        services.AddSingleton(StorageNeed.Table(ClientList.Clients)).AddSingleton<ClientList>().AddSingleton<ClientSigns>();
        services.AddSingleton(StorageNeed.Table(SchemeReturns.Scheme)).AddSingleton<SchemeReturns>();
        services.AddSingleton(StorageNeed.Table(StaffStore.Staff)).AddSingleton<StaffStore>();
        return builder;
    }
}
