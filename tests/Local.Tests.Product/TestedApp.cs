using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Portal.Local.Tests.Product;

public static class TestedApp
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        if (builder.Configuration["Fail"] is { } reason) throw new InvalidOperationException(reason);
        builder.UseMiddleware<WitnessMiddleware>();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseWhen<StopMiddleware>(context => context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "httpTrigger"));
        builder.Services.AddSingleton<Notebook>();
        builder.Services.AddScoped<Scoped>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        if (builder.Configuration.GetValue<long?>("MaxBody") is { } limit)
            builder.Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = limit);
        return builder;
    }
}
