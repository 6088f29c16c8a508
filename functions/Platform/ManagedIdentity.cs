using Azure.Core;
using Azure.Identity;

namespace Portal.Platform;

/// <summary>As whom the portal goes to other services in Azure.</summary>
internal static class ManagedIdentity
{
    /// <param name="clientId">Of the user-assigned identity; without it, the one that the app itself has.</param>
    public static TokenCredential Of(string? clientId) => new ManagedIdentityCredential(
        clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);
}
