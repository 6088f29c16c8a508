using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Placing;

public static class PlacingServices
{
    public static FunctionsApplicationBuilder AddPlacing(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UploadedFiles>().AddSingleton<UploadSteps>().AddSingleton<NewDocuments>();
        return builder;
    }
}
