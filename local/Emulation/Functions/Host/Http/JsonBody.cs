using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Emulation.Functions.Http;

/// <summary>
/// Reads a body as the worker does: with MVC's binder, so with MVC's JSON options, only for a JSON content type,
/// and without validating attributes.
/// </summary>
internal static class JsonBody
{
    /// <exception cref="InvalidOperationException">The body is empty, not JSON or does not fit the type.</exception>
    public static async Task<object?> ReadAsync(HttpContext http, Type type)
    {
        DefaultModelBindingContext binding = Context(http, type);
        await Binder(http, binding.ModelMetadata).BindModelAsync(binding);
        if (binding.Result.IsModelSet) return binding.Result.Model;
        if (!binding.ModelState.IsValid) throw new InvalidOperationException(Errors(binding.ModelState));
        return null;
    }

    private static DefaultModelBindingContext Context(HttpContext http, Type type) => new()
    {
        ModelMetadata = http.RequestServices.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type),
        ModelName = "",
        BindingSource = BindingSource.Body,
        ModelState = new ModelStateDictionary(),
        ActionContext = new ActionContext { HttpContext = http },
    };

    private static IModelBinder Binder(HttpContext http, ModelMetadata metadata) =>
        http.RequestServices.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext
        {
            Metadata = metadata,
            BindingInfo = new BindingInfo { BinderModelName = "", BindingSource = BindingSource.Body, BinderType = metadata.BinderType },
        });

    private static string Errors(ModelStateDictionary state) => string.Join(
        Environment.NewLine,
        state.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage is { Length: > 0 } text ? text : error.Exception?.Message));
}
