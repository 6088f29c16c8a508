using Microsoft.Azure.Functions.Worker;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>Where function and middleware leave the result.</summary>
internal sealed class ResultSlot
{
    public object? Value { get; set; }

    public static ResultSlot Of(FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Features.Get<ResultSlot>() ?? throw new InvalidOperationException("This context has no invocation.");
    }
}

internal sealed class ResultSlotView(ResultSlot slot) : InvocationResult
{
    public override object? Value
    {
        get => slot.Value;
        set => slot.Value = value;
    }
}

internal sealed class ResultSlotView<T>(ResultSlot slot) : InvocationResult<T>
{
    public override T? Value
    {
        get => (T?)slot.Value;
        set => slot.Value = value;
    }
}
