using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Tasks;

public static class TaskServices
{
    public static FunctionsApplicationBuilder AddTasks(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TaskAssignment>();
        return builder;
    }
}
