using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Primitives;
using Portal.Emulation.Functions.Invocation;
using WorkerFromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Portal.Emulation.Functions.Http;

/// <summary>Fills the parameters of an HTTP function. MVC's FromBody, and an object on the trigger itself, stay null as in the worker.</summary>
internal static class HttpParameters
{
    public static async ValueTask<object?> BindAsync(ParameterInfo parameter, WorkerInvocation invocation, HttpContext http)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(HttpContext)) return http;
        if (type == typeof(HttpRequest)) return http.Request;
        if (type == typeof(HttpResponse)) return http.Response;
        object? value = parameter.IsDefined(typeof(WorkerFromBodyAttribute)) ? await JsonBody.ReadAsync(http, type) : FromUrl(parameter, http);
        return ParameterBinder.OrNothing(value, parameter, invocation);
    }

    private static object? FromUrl(ParameterInfo parameter, HttpContext http)
    {
        if (parameter.GetCustomAttribute<FromQueryAttribute>() is { } query)
            return Convert(http.Request.Query[query.Name ?? parameter.Name!], parameter);
        if (parameter.IsDefined(typeof(FromBodyAttribute)) || parameter.IsDefined(typeof(HttpTriggerAttribute))) return null;
        string name = parameter.GetCustomAttribute<FromRouteAttribute>()?.Name ?? parameter.Name!;
        return http.Request.RouteValues.TryGetValue(name, out object? value) ? Convert(value?.ToString(), parameter) : null;
    }

    private static object? Convert(StringValues values, ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (values.Count == 0) return null;
        if (type == typeof(string[])) return values.ToArray();
        string text = values.ToString();
        if (type == typeof(string) || type == typeof(object)) return text;
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
#pragma warning disable CA1031 // Type converters throw whatever they like; the caller is told which parameter it was.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            throw new FunctionInputConverterException($"Cannot convert the value of '{parameter.Name}' to {type.Name}.", exception);
        }
    }
}
