using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Portal.Emulation.DurableTask;
using Portal.Emulation.Functions.Durable;
using Portal.Emulation.Functions.Http;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>Finds a value for each parameter of a function.</summary>
internal static class ParameterBinder
{
    public static async Task<object?[]> BindAsync(WorkerInvocation invocation, IServiceProvider services)
    {
        var values = new object?[invocation.Function.Arguments.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = await BindAsync(invocation.Function.Arguments[i], invocation, services);
        return values;
    }

    private static async ValueTask<object?> BindAsync(ParameterInfo parameter, WorkerInvocation invocation, IServiceProvider services)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(FunctionContext)) return invocation;
        if (type == typeof(CancellationToken)) return invocation.CancellationToken;
        if (parameter.IsDefined(typeof(DurableClientAttribute))) return services.GetRequiredService<DurableService>().Client;
        return invocation.TriggerValue switch
        {
            HttpContext http => await HttpParameters.BindAsync(parameter, invocation, http),
            TaskOrchestrationContext orchestration => OrNothing(OfOrchestration(type, orchestration), parameter, invocation),
            ActivityCall call => OrNothing(OfActivity(parameter, call), parameter, invocation),
            { } value when type.IsInstanceOfType(value) => value,
            _ => OrNothing(null, parameter, invocation),
        };
    }

    /// <summary>The default of a parameter for which nothing was found.</summary>
    public static object? OrNothing(object? value, ParameterInfo parameter, WorkerInvocation invocation)
    {
        if (value is not null) return value;
        if (parameter.HasDefaultValue) return parameter.DefaultValue;
        if (!parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null) return null;
        throw new FunctionInputConverterException(
            $"Could not populate the value for '{parameter.Name}' parameter of function '{invocation.Function.Name}'. Consider adding a default value or making the parameter nullable.");
    }

    private static object? OfOrchestration(Type type, TaskOrchestrationContext context) =>
        type.IsInstanceOfType(context)
            ? context
            : typeof(TaskOrchestrationContext).GetMethod(nameof(TaskOrchestrationContext.GetInput))!
                .MakeGenericMethod(type).Invoke(context, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static object? OfActivity(ParameterInfo parameter, ActivityCall call)
    {
        if (parameter.ParameterType == typeof(TaskActivityContext)) return call.Context;
        return parameter.IsDefined(typeof(ActivityTriggerAttribute))
            ? DurableData.Converter.Deserialize(call.SerializedInput, parameter.ParameterType)
            : null;
    }
}
