using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Portal.Local.Host.Protocol;

namespace Portal.Local.Host.Worker;

/// <summary>The host's end of the stream between host and worker (FunctionRpc).</summary>
internal sealed class WorkerLink : FunctionRpc.FunctionRpcBase, IDisposable
{
    private readonly Channel<StreamingMessage> _toWorker = Channel.CreateUnbounded<StreamingMessage>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResponse>> _invoked = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _closed = new();

    /// <summary>Ends when the worker has opened the stream.</summary>
    public Task Connected => _connected.Task;

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, _closed.Token);
        var writing = WriteAsync(responseStream, ends.Token);
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(ends.Token)) Take(message);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The worker, or this host, has ended.
        }

        await ends.CancelAsync();
        await writing;
    }

    /// <summary>Sends a message that the worker answers.</summary>
    public async Task<StreamingMessage> AskAsync(StreamingMessage message, CancellationToken cancellation)
    {
        message.RequestId = Guid.NewGuid().ToString();
        var answer = _asked[message.RequestId] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _toWorker.Writer.TryWrite(message);
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Has a function run to its end. A cancellation reaches the function, whose answer is then waited for all the same.</summary>
    /// <exception cref="WorkerGoneException">The link was closed before the answer came.</exception>
    public async Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<InvocationResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        _invoked[request.InvocationId] = answer;
        await using var gone = _closed.Token.Register(() => answer.TrySetException(new WorkerGoneException()));
        _toWorker.Writer.TryWrite(new StreamingMessage { InvocationRequest = request });
        await using var cancelled = cancellation.Register(() => _toWorker.Writer.TryWrite(
            new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = request.InvocationId } }));
        try
        {
            return await answer.Task;
        }
        finally
        {
            _invoked.TryRemove(request.InvocationId, out _);
        }
    }

    /// <summary>Ends the stream; who still waits for a function hears that the worker is gone.</summary>
    public void Close() => _closed.Cancel();

    public void Dispose() => _closed.Dispose();

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> stream, CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in _toWorker.Reader.ReadAllAsync(cancellation)) await stream.WriteAsync(message, cancellation);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException)
        {
            // As above.
        }
    }

    private void Take(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.StartStream) _connected.TrySetResult();
        else if (message.ContentCase == StreamingMessage.ContentOneofCase.InvocationResponse)
        {
            var response = message.InvocationResponse;
            if (_invoked.TryGetValue(response.InvocationId, out var invoked)) invoked.TrySetResult(response);
        }
        else if (_asked.TryRemove(message.RequestId, out var asked)) asked.TrySetResult(message);
    }
}

/// <summary>The worker ended, or is no longer listened to, while it ran a function.</summary>
internal sealed class WorkerGoneException() : Exception("The worker has ended.");
