using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;

namespace Portal.Tasks;

public static class TaskServices
{
    public static FunctionsApplicationBuilder AddTasks(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(StorageNeed.Table(ActionItems.Tasks));
        builder.Services.AddSingleton<ActionItems>();
        builder.Services.AddSingleton<TaskAssignment>();
        return builder;
    }
}
