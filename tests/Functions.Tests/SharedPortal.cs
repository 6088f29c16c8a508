using System.Reflection;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Functions.Tests;
using Portal.Local;
using Portal.Local.Authority;
using Portal.Local.Clock;
using Portal.Local.Communication;
using Portal.Local.Pki;
using Portal.Local.Toolchain;
using Portal.Notifications.Delivery;
using Portal.Outbox;
using Portal.Platform;
using Portal.Testing;

[assembly: AssemblyFixture(typeof(SharedPortal))]

namespace Portal.Functions.Tests;

/// <summary>One Azurite and one portal for all tests that do not need one of their own; each test makes its own people and dossiers.</summary>
public sealed class SharedPortal : IAsyncLifetime
{
    private AzuriteProcess _azurite = null!;
    private TestPortal _portal = null!;

    public PortalDriver Driver => _portal.Driver;

    public IServiceProvider Services => _portal.Services;

    public LocalPki Pki => _portal.Pki;

    public LocalAuthority Authority => _portal.Authority;

    public async ValueTask InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(new AzuriteOptions());
        _portal = await TestPortal.StartAsync(_azurite.ConnectionString, null);
    }

    /// <summary>A portal of one's own on the shared Azurite. Its timers run by hand only, so that none comes between two steps of a test.</summary>
    public Task<TestPortal> StartAnotherAsync(Action<IServiceCollection>? configure = null, IReadOnlyDictionary<string, string?>? settings = null, LocalClock? clock = null) =>
        TestPortal.StartAsync(_azurite.ConnectionString, null, configure, TestPortal.TimersByHand.Concat(settings ?? new Dictionary<string, string?>()).ToDictionary(), clock);

    /// <summary>A portal with an Azurite of its own, which can be stopped and started.</summary>
    public static async Task<TestPortal> StartWithOwnStorageAsync()
    {
        var storage = await StoppableStorage.StartAsync();
        return await TestPortal.StartAsync(storage.ConnectionString, storage);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}

/// <summary>A portal in this process, with its storage operations counted and its sealed files guarded.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    private const int LooksWithoutChange = 6;

    private readonly LocalPortal _portal;
    private readonly StoppableStorage? _storage;
    private readonly Counter _counter;

    private TestPortal(LocalPortal portal, StoppableStorage? storage, Counter counter)
    {
        (_portal, _storage, _counter) = (portal, storage, counter);
        Driver = new PortalDriver(portal.Origin);
    }

    public PortalDriver Driver { get; }

    public IServiceProvider Services => _portal.Services;

    public LocalPki Pki => _portal.Pki;

    public LocalRevocation Revocation => _portal.Revocation;

    public LocalAuthority Authority => _portal.Authority;

    public LocalClock Clock => _portal.Clock;

    public Faults MailFaults => _portal.Mailbox.Faults;

    public DurableTaskClient Workflows => _portal.Host.DurableClient;

    public int StorageOperations => _counter.Count;

    /// <summary>Settings that disable every timer, as they would in Azure.</summary>
    public static IReadOnlyDictionary<string, string?> TimersByHand { get; } = typeof(PortalOptions).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(TimerTriggerAttribute), inherit: false)))
        .ToDictionary(method => $"AzureWebJobs.{method.GetCustomAttribute<FunctionAttribute>()!.Name}.Disabled", _ => (string?)"true");

    public static async Task<TestPortal> StartAsync(
        string storage, StoppableStorage? stoppable, Action<IServiceCollection>? configure = null, IReadOnlyDictionary<string, string?>? settings = null, LocalClock? clock = null)
    {
        var counter = new Counter();
        var portal = await LocalPortal.StartAsync(new LocalPortalOptions
        {
            StorageConnectionString = storage,
            Prefix = "t" + Unique.Word(),
            Durable = false,
            Settings = settings ?? new Dictionary<string, string?>(),
            Clock = clock,
            ConfigureServices = services =>
            {
                Count(services, counter);
                QuickHashes.Use(services);
                configure?.Invoke(services);
            },
        });
        return new TestPortal(portal, stoppable, counter);
    }

    /// <summary>Runs a timer's function now.</summary>
    public Task RunTimerAsync(string function) => _portal.Host.RunTimerAsync(function, CancellationToken.None);

    /// <summary>Until all mails are out and nothing asks storage for anything: what is counted after it is what was done after it.</summary>
    public async Task QuietAsync()
    {
        var (still, last) = (0, -1);
        await Eventually.HoldsAsync("the portal to be quiet", async () =>
        {
            var outbox = await Workflows.GetInstanceAsync(OutboxFlow.Instance, getInputsAndOutputs: true);
            var idle = outbox is null || outbox.SerializedCustomStatus == $"\"{SendOutbox.Idle}\"";
            still = idle && last == StorageOperations ? still + 1 : 0;
            last = StorageOperations;
            return still >= LooksWithoutChange;
        });
    }

    public Task StopStorageAsync() => _storage!.StopAsync();

    public Task StartStorageAsync() => _storage!.StartAgainAsync();

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        if (_storage is not null) await _storage.DisposeAsync();
    }

    private static void Count(IServiceCollection services, Counter counter)
    {
        services.Replace(ServiceDescriptor.Singleton(Counting(new TableClientOptions(), counter)));
        var blobs = Counting(new BlobClientOptions(), counter);
        blobs.AddPolicy(new StandsFast(), HttpPipelinePosition.PerCall);
        services.Replace(ServiceDescriptor.Singleton(blobs));
    }

    private static TOptions Counting<TOptions>(TOptions options, Counter counter)
        where TOptions : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.AddPolicy(counter, HttpPipelinePosition.PerCall);
        return options;
    }

    private sealed class Counter : HttpPipelineSynchronousPolicy
    {
        private int _count;

        public int Count => _count;

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _count);
    }
}
