namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Lets HTTP functions work with ASP.NET Core's own types.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Adds what results need. It puts no middleware of ASP.NET Core in front of the functions.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ServeHttp();
        return builder;
    }
}
