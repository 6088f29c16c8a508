using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Platform.Workflows;

namespace Portal.Signing;

/// <summary>Sees to it that every request to sign that ends by itself is looked at when its time has come.</summary>
public sealed class ExpiryWatch(IOptions<SigningOptions> options)
{
    /// <summary>Starts what looks, unless it runs or the request has no end. Of any open request, from before there was an end as well: it counts from when it was sent.</summary>
    public Task EnsureAsync(DurableTaskClient workflows, Document document, CancellationToken cancellation)
    {
        if (document is not { State: DocumentState.Open, IsHeld: false } || SigningEnd.Of(document, options.Value) is null) return Task.CompletedTask;
        var version = DocumentVersion.Of(document);
        return workflows.StartUnlessRunningAsync(nameof(ExpireSigning), version.ToString(), ExpireSigning.InstanceOf(version), cancellation);
    }
}
