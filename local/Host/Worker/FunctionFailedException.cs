using Portal.Local.Host.Protocol;

namespace Portal.Local.Host.Worker;

/// <summary>A function threw, or was cancelled; the message is what the worker said of it.</summary>
internal sealed class FunctionFailedException(string function, RpcException? failure)
    : Exception($"The function '{function}' failed: {failure?.Message}")
{
    public RpcException Failure { get; } = failure ?? new RpcException { Message = "Cancelled." };
}
