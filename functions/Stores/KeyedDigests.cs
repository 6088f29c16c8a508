using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>
/// Digests by which a citizen's number is found and that tell nothing of it: of the few numbers there are a plain digest would be guessed in a
/// moment. The key is made once and kept sealed beside the rows that it is for.
/// </summary>
public sealed class KeyedDigests(StorageNames names, IDataProtectionProvider protection)
{
    private const string Partition = "key";
    private const string Key = "citizens";
    private const int KeyBytes = 32;

    private readonly TableClient _table = names.Table(DossierNames.Names);
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.CitizenDigests.v1");
    private byte[]? _key;

    /// <returns>HMAC-SHA-256, lower-case hexadecimal.</returns>
    public async Task<string> OfAsync(string number, CancellationToken cancellation)
    {
        _key ??= await FindAsync(cancellation) ?? await MakeAsync(cancellation);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(number)));
    }

    private async Task<byte[]?> FindAsync(CancellationToken cancellation) =>
        await _table.FindAsync<KeyRow>(Partition, Key, cancellation) is { } row
            ? _protector.Unprotect(Convert.FromBase64String(row.SealedKey))
            : null;

    private async Task<byte[]> MakeAsync(CancellationToken cancellation)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        try
        {
            await _table.AddEntityAsync(
                new KeyRow { PartitionKey = Partition, RowKey = Key, SealedKey = Convert.ToBase64String(_protector.Protect(key)) }, cancellation);
            return key;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            // Another process was first.
            return (await FindAsync(cancellation))!;
        }
    }

    private sealed class KeyRow : Row
    {
        public string SealedKey { get; set; } = "";
    }
}
