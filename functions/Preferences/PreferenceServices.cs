using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;

namespace Portal.Preferences;

public static class PreferenceServices
{
    public static FunctionsApplicationBuilder AddPreferences(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(StorageNeed.Table(TableLayouts.Preferences));
        builder.Services.AddSingleton<TableLayouts>();
        return builder;
    }
}
