using Microsoft.AspNetCore.DataProtection;

namespace Portal.Outbox;

/// <summary>Mail addresses in orders: sealed, since a workflow's history is kept and read by operators.</summary>
public sealed class SealedAddresses(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Address.v1");

    public string Seal(string address) => _protector.Protect(address);

    public string Open(string sealedAddress) => _protector.Unprotect(sealedAddress);
}
