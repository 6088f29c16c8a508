using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Functions.Tests;

/// <summary>
/// The container of sealed files under its immutability policy, which Azurite does not have: what is there is neither deleted nor written over. A write is let
/// through only when it says itself that nothing may be there yet.
/// </summary>
public sealed class StandsFast : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        if (!request.Uri.Path.Contains("-signed/", StringComparison.Ordinal) || request.Method == RequestMethod.Get || request.Method == RequestMethod.Head) return;
        if (request.Method == RequestMethod.Put && request.Headers.TryGetValue("If-None-Match", out var nothing) && nothing == "*") return;
        throw new Azure.RequestFailedException(409, "This operation is not permitted as the blob is immutable due to a policy.", "BlobImmutableDueToPolicy", null);
    }
}
