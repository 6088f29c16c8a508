using Grpc.Core;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using P = Microsoft.DurableTask.Protobuf;

namespace Portal.Local.Host.Durable;

/// <summary>
/// What the app's durable clients talk to, as the host's durable extension answers them: an instance that is not there is not found, and
/// an id whose instance has ended can be started anew.
/// </summary>
internal sealed class Sidecar(DurableHub hub, IHostApplicationLifetime lifetime, ILoggerFactory loggers)
    : TaskHubGrpcServer(lifetime, loggers, hub.Store, hub.Client, ApiOnly)
{
    private static readonly IOptions<TaskHubGrpcServerOptions> ApiOnly =
        Options.Create(new TaskHubGrpcServerOptions { Mode = TaskHubGrpcServerMode.ApiServerOnly });

    private static readonly P.OrchestrationStatus[] Ended =
        [P.OrchestrationStatus.Completed, P.OrchestrationStatus.Failed, P.OrchestrationStatus.Terminated, P.OrchestrationStatus.Canceled];

    public override async Task<P.CreateInstanceResponse> StartInstance(P.CreateInstanceRequest request, ServerCallContext context)
    {
        request.OrchestrationIdReusePolicy = new P.OrchestrationIdReusePolicy { ReplaceableStatus = { Ended } };
        await hub.UntilAtRestAsync(request.InstanceId);
        return await base.StartInstance(request, context);
    }

    public override async Task<P.PurgeInstancesResponse> PurgeInstances(P.PurgeInstancesRequest request, ServerCallContext context)
    {
        await hub.UntilAtRestAsync(request.InstanceId);
        return await base.PurgeInstances(request, context);
    }

    public override async Task<P.RaiseEventResponse> RaiseEvent(P.RaiseEventRequest request, ServerCallContext context)
    {
        await RequireAsync(request.InstanceId);
        return await base.RaiseEvent(request, context);
    }

    public override async Task<P.TerminateResponse> TerminateInstance(P.TerminateRequest request, ServerCallContext context)
    {
        await RequireAsync(request.InstanceId);
        return await base.TerminateInstance(request, context);
    }

    private async Task RequireAsync(string instanceId)
    {
        if (await hub.Client.GetOrchestrationStateAsync(instanceId, executionId: null) is null)
            throw new RpcException(new Status(StatusCode.NotFound, $"There is no instance with the id '{instanceId}'."));
    }
}
