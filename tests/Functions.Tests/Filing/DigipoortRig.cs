using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Filing.Digipoort;
using Portal.Local.Clock;
using Portal.Local.Digipoort;
using Portal.Platform.Vault;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>A simulator of Digipoort and the portal's client of it, on a clock of their own.</summary>
public sealed class DigipoortRig : IAsyncDisposable
{
    private readonly KeptCertificate _identity;
    private readonly DigipoortConnection _connection;

    private DigipoortRig(DigipoortSimulator simulator, LocalClock clock, DigipoortOptions options)
    {
        (Simulator, Clock) = (simulator, clock);
        _identity = new KeptCertificate(options.Certificate, options.CertificateFile, () => throw new InvalidOperationException("There is no vault here."), clock);
        _connection = new DigipoortConnection(_identity, Options.Create(options), clock, NullLogger<DigipoortConnection>.Instance);
        Client = new DigipoortClient(_connection, Options.Create(options));
    }

    public static Delivery Delivery { get; } = new("Inkomstenbelasting", new TaxIdentity("111222333", "BSN"), "d41d8cd98f00b204e9800998ecf8427e", "aangifte.xbrl", "<xbrl/>"u8.ToArray());

    public DigipoortSimulator Simulator { get; }

    public LocalClock Clock { get; }

    public DigipoortClient Client { get; }

    public static async Task<DigipoortRig> StartAsync(SharedPortal shared, Action<DigipoortOptions, DigipoortSimulator>? change = null)
    {
        var clock = new LocalClock();
        var simulator = await DigipoortSimulator.StartAsync(shared.Services.GetRequiredService<TableServiceClient>(), "t" + Unique.Word(), null, clock, CancellationToken.None);
        var options = new DigipoortOptions
        {
            Endpoint = simulator.Endpoint,
            CertificateFile = simulator.Certificates.FirmFile,
            ServiceCertificates = simulator.Certificates.Service.ExportCertificatePem(),
            Roots = simulator.Certificates.Root.ExportCertificatePem(),
        };
        change?.Invoke(options, simulator);
        return new DigipoortRig(simulator, clock, options);
    }

    public Task PlayAsync(string scenario) => Simulator.Store.SetAsync(DigipoortScenario.Find(scenario)!, CancellationToken.None);

    public Task<DigipoortAnswer<Receipt>> DeliverAsync() => Client.DeliverAsync(Delivery, CancellationToken.None);

    public async Task<ProcessState> StateAsync(string reference) => ProcessState.Of((await Client.StatusesAsync(reference, CancellationToken.None)).Value);

    public Task<IReadOnlyList<ReceivedMessage>> ReceivedAsync() => Simulator.Store.AllAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        _identity.Dispose();
        await Simulator.DisposeAsync();
    }
}
