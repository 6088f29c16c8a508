using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Portal.Emulation.Functions.Durable;
using Portal.Emulation.Functions.Http;
using Portal.Emulation.Functions.Invocation;
using Portal.Emulation.Functions.Timers;

namespace Portal.Emulation.Functions.Hosting;

/// <summary>Puts the app and the host around it together.</summary>
internal sealed class HostAssembly
{
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(5);
    private readonly HostSession session;
    private bool http;

    public HostAssembly(HostSession session, string[] args)
    {
        this.session = session;
        Builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = session.Options.Product.GetName().Name,
            ContentRootPath = session.Options.ContentRoot,
            EnvironmentName = HostConfiguration.EnvironmentName(session.Options),
        });
        HostConfiguration.AddTo(Builder, session.Options, args);
        HostLogging.AddTo(Builder);
        ((IHostApplicationBuilder)Builder).ConfigureContainer(new DefaultServiceProviderFactory(Validation()));
    }

    public WebApplicationBuilder Builder { get; }

    public IList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> Middleware { get; } = [];

    public void ServeHttp()
    {
        http = true;
        Builder.Services.AddMvcCore();
    }

    public IHost Build()
    {
        if (!http && session.Catalog.Any(TriggerKind.Http))
            throw new FunctionsHostException("The app has HTTP functions, but its entry point does not call ConfigureFunctionsWebApplication.");
        HostConfiguration.Overlay(Builder.Configuration, session.Options);
        AddHostServices();
        session.Options.ConfigureServices?.Invoke(Builder.Services);
        var sockets = LoopbackSockets.Bind(session.Options.Port);
        HostServer.AddTo(Builder, sockets);
        return Finish(sockets);
    }

    private WebApplication Finish(LoopbackSockets sockets)
    {
        try
        {
            WebApplication app = Builder.Build();
            HttpPipeline.Install(app, session);
            var origin = new Uri($"http://localhost:{sockets.Port}");
            app.Lifetime.ApplicationStarted.Register(() => session.HasStarted(new RunningApp(app.Services, origin)));
            return app;
        }
        catch
        {
            sockets.Dispose();
            throw;
        }
    }

    private void AddHostServices()
    {
        IServiceCollection services = Builder.Services;
        services.AddSingleton(session).AddSingleton(session.Catalog);
        services.AddSingleton(provider => InvocationPipeline.Of(Middleware, provider));
        services.AddRouting();
        services.AddSingleton<HttpRouteTable>();
        services.AddSingleton<DurableService>().AddHostedService(provider => provider.GetRequiredService<DurableService>());
        services.AddSingleton<TimerService>().AddHostedService(provider => provider.GetRequiredService<TimerService>());
        services.Replace(ServiceDescriptor.Singleton<IHttpContextFactory, BareHttpContextFactory>());
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = PatienceAtStop);
    }

    private ServiceProviderOptions Validation()
    {
        bool strict = Builder.Environment.IsDevelopment();
        return new ServiceProviderOptions { ValidateScopes = strict, ValidateOnBuild = strict };
    }
}
