using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>The end of the pipeline: fills the parameters, creates the instance and runs the method.</summary>
internal sealed class FunctionInvoker(IServiceProvider services)
{
    public async Task InvokeAsync(FunctionContext context)
    {
        // A middleware may hand on its own context only by changing this one: the worker has the same limit.
        var invocation = (WorkerInvocation)context;
        MethodInfo method = invocation.Function.Description.Method;
        object?[] arguments = await ParameterBinder.BindAsync(invocation, services);
        object? instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(invocation.InstanceServices, method.DeclaringType!);
        object? returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        invocation.Result.Value = await ResultOf(returned, method.ReturnType);
    }

    private static async Task<object?> ResultOf(object? returned, Type type)
    {
        if (type == typeof(ValueTask)) returned = ((ValueTask)returned!).AsTask();
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            returned = type.GetMethod(nameof(ValueTask<object>.AsTask))!.Invoke(returned, null);
        if (returned is not Task task) return returned;
        await task;
        Type declared = type.IsGenericType ? type.GetGenericArguments()[0] : typeof(void);
        return declared == typeof(void) ? null : typeof(Task<>).MakeGenericType(declared).GetProperty(nameof(Task<object>.Result))!.GetValue(task);
    }
}
