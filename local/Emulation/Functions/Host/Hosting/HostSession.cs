using System.Reflection;
using Portal.Emulation.Functions.Invocation;

namespace Portal.Emulation.Functions.Hosting;

/// <summary>One run of a product's entry point, from the options it finds as ambient to its end.</summary>
internal sealed class HostSession
{
    private static readonly AsyncLocal<HostSession?> Current = new();

    private readonly TaskCompletionSource<RunningApp> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HostSession(FunctionsHostOptions options)
    {
        Options = options;
        HostJson = HostJson.Read(options.ContentRoot);
        Catalog = FunctionCatalog.Of(options.Product, HostJson.RoutePrefix);
    }

    public static HostSession Ambient => Current.Value
        ?? throw new FunctionsHostException("This build of the app runs inside FunctionsHost: start the local program, not the app itself.");

    public FunctionsHostOptions Options { get; }

    public HostJson HostJson { get; }

    public FunctionCatalog Catalog { get; }

    /// <summary>Reaches the functions as their cancellation when nobody waits for them any more.</summary>
    public CancellationTokenSource Abandon { get; } = new();

    public Task<RunningApp> Started => started.Task;

    public Task Completion => completion.Task;

    public void RunEntryPoint()
    {
        MethodInfo entry = Options.Product.EntryPoint
            ?? throw new FunctionsHostException($"{Options.Product.GetName().Name} has no entry point.");
        var thread = new Thread(() => Run(entry)) { IsBackground = true, Name = $"{Options.Product.GetName().Name} entry point" };
        thread.Start();
    }

    public void HasStarted(RunningApp app) => started.TrySetResult(app);

    private void Run(MethodInfo entry)
    {
        Current.Value = this;
        try
        {
            object?[] arguments = entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            started.TrySetException(new FunctionsHostException("The app's entry point returned before the app had started."));
            completion.TrySetResult();
        }
#pragma warning disable CA1031 // Whatever the entry point throws is handed to who started it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(exception);
        }
    }

    private void Fail(Exception exception)
    {
        if (started.TrySetException(exception)) completion.TrySetResult();
        else completion.TrySetException(exception);
    }
}
