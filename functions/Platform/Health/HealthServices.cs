using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Platform.Storage;

namespace Portal.Platform.Health;

/// <summary>A feature adds checks of its own with <c>AddHealthChecks()</c>; <see cref="GetOfficeHealth"/> shows them all.</summary>
public static class HealthServices
{
    /// <summary>What does not answer within this time is failing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    internal static void AddPortalHealth(this IServiceCollection services) => services.AddHealthChecks()
        .Add(Check("storage-tables", StorageCheck.Tables))
        .Add(Check("storage-blobs", StorageCheck.Containers))
        .AddCheck<CertificateCheck>("certificates", timeout: Patience);

    private static HealthCheckRegistration Check(string name, Func<StorageNames, IEnumerable<StorageNeed>, StorageCheck> check) =>
        new(name, provider => check(provider.GetRequiredService<StorageNames>(), provider.GetServices<StorageNeed>()), failureStatus: null, tags: null, Patience);
}
