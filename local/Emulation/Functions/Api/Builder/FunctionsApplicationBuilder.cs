using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Emulation.Functions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gathers services and middleware; the host itself is put together in <see cref="Build"/>.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostAssembly assembly;
    private readonly IHostApplicationBuilder inner;

    internal FunctionsApplicationBuilder(HostSession session, string[] args)
    {
        assembly = new HostAssembly(session, args);
        inner = assembly.Builder;
    }

    public IDictionary<object, object> Properties => inner.Properties;

    public ConfigurationManager Configuration => assembly.Builder.Configuration;

    public IHostEnvironment Environment => inner.Environment;

    public ILoggingBuilder Logging => inner.Logging;

    public IMetricsBuilder Metrics => inner.Metrics;

    public IServiceCollection Services => inner.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    /// <summary>The host listens and works from its start on; the ordinary <c>Run</c> starts it and waits for its end.</summary>
    public IHost Build() => assembly.Build();

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => inner.ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        assembly.Middleware.Add(middleware);
        return this;
    }

    internal void ServeHttp() => assembly.ServeHttp();
}
