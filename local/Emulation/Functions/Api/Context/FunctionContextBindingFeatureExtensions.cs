using Portal.Emulation.Functions.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reaches the result of an invocation from middleware.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        new ResultSlotView(ResultSlot.Of(context));

    /// <exception cref="InvalidOperationException">There is a result, of another type.</exception>
    public static InvocationResult<T?> GetInvocationResult<T>(this FunctionContext context)
    {
        ResultSlot slot = ResultSlot.Of(context);
        if (slot.Value is not (null or T))
            throw new InvalidOperationException($"Requested type({typeof(T)}) does not match the type of invocation result({slot.Value.GetType()})");
        return new ResultSlotView<T?>(slot);
    }
}
