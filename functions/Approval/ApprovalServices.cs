using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.DocumentFlow;
using Portal.Platform.Health;
using Portal.Platform.Storage;

namespace Portal.Approval;

public static class ApprovalServices
{
    public static FunctionsApplicationBuilder AddApproval(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton(StorageNeed.Table(ApprovalWorkflows.Approvals));
        builder.Services.AddSingleton<ApprovalWorkflows>().AddSingleton<LastReaders>().AddScoped<Decisions>();
        builder.Services.AddSingleton<SweepLog>();
        builder.Services.AddHealthChecks().AddCheck<SweepCheck>("workflows", timeout: HealthServices.Patience);
        return builder;
    }
}
