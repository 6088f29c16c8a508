using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;

namespace Portal.Office;

public static class OfficeServices
{
    public static FunctionsApplicationBuilder AddOffice(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(StorageNeed.Table(WorkItems.Items));
        builder.Services.AddSingleton<WorkItems>();
        return builder;
    }
}
