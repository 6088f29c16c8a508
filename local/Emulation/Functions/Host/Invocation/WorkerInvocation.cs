using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>One invocation: what triggered it, its scope and its result.</summary>
internal sealed class WorkerInvocation : FunctionContext
{
    public WorkerInvocation(FunctionEntry function, object? trigger, IServiceProvider scope, CancellationToken cancellation)
    {
        (Function, TriggerValue, InstanceServices, CancellationToken) = (function, trigger, scope, cancellation);
        Features.Set(Result);
        if (trigger is not HttpContext http) return;
        Items[FunctionContextExtensions.HttpContextKey] = http;
    }

    public FunctionEntry Function { get; }

    /// <summary>The request, the timer, the orchestration's context or the activity's call.</summary>
    public object? TriggerValue { get; }

    public ResultSlot Result { get; } = new();

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override TraceContext TraceContext { get; } = new CurrentTrace(Activity.Current);

    public override BindingContext BindingContext => new RequestBindings(TriggerValue as HttpContext);

    public override RetryContext RetryContext { get; } = new NoRetry();

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken { get; }

    private sealed class CurrentTrace(Activity? activity) : TraceContext
    {
        public override string TraceParent { get; } = activity?.Id ?? "";

        public override string TraceState { get; } = activity?.TraceStateString ?? "";
    }

    private sealed class NoRetry : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }

    private sealed class RequestBindings(HttpContext? http) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = Gather(http);

        private static Dictionary<string, object?> Gather(HttpContext? http)
        {
            var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
            if (http is null) return data;
            foreach (var (name, value) in http.Request.Query) data[name] = value.ToString();
            foreach (var (name, value) in http.Request.RouteValues) data[name] = value;
            return data;
        }
    }
}
