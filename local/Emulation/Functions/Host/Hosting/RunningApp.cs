using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Portal.Emulation.Functions.Hosting;

/// <summary>What is known once the app listens.</summary>
internal sealed record RunningApp(IServiceProvider Services, Uri Origin)
{
    public IHostApplicationLifetime Lifetime { get; } = Services.GetRequiredService<IHostApplicationLifetime>();
}
