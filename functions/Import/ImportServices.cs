using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Import;

public static class ImportServices
{
    public static FunctionsApplicationBuilder AddImport(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KnownDossiers>().AddScoped<ImportLookup>().AddScoped<ImportRun>();
        return builder;
    }
}
