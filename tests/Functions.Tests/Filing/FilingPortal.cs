using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>A portal whose clock and Digipoort are the tests' own, one after the other.</summary>
public sealed class FilingPortal(SharedPortal shared) : IAsyncLifetime
{
    private TestPortal _portal = null!;

    public PortalDriver Driver => _portal.Driver;

    public IServiceProvider Services => _portal.Services;

    public Digipoort Digipoort => new(Driver.NewHttp());

    public async ValueTask InitializeAsync() => _portal = await shared.StartAnotherAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
