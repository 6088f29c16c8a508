using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Clients;

public static class ClientServices
{
    public static FunctionsApplicationBuilder AddClients(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClientSearch>();
        return builder;
    }
}
