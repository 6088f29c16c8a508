using System.Buffers.Text;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Lib.Net.Http.WebPush.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Outbox;
using Portal.Platform.Storage;

namespace Portal.Notifications.Push;

/// <summary>
/// The pair of keys by which push services know the portal (VAPID, RFC 8292). Made when it is first needed and kept for good, since browsers ask
/// for messages of this very key; the private one is sealed by the portal's keys, which the vault wraps.
/// </summary>
public sealed class PushKeys(StorageNames names, IDataProtectionProvider protection, IOptions<MailOptions> mail)
{
    public const string Push = "Push";
    private const string Key = "keys";

    private readonly TableClient _push = names.Table(Push);
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.PushKey.v1");
    private Pair? _known;

    /// <returns>Uncompressed, base64url: what a browser asks for.</returns>
    public async Task<string> PublicKeyAsync(CancellationToken cancellation) => (await PairAsync(cancellation)).PublicKey;

    public async Task<VapidAuthentication> AuthenticationAsync(CancellationToken cancellation)
    {
        var pair = await PairAsync(cancellation);
        return new VapidAuthentication(pair.PublicKey, pair.PrivateKey) { Subject = $"mailto:{mail.Value.Office}" };
    }

    private async Task<Pair> PairAsync(CancellationToken cancellation) => _known ??= await FindAsync(cancellation) ?? await MakeAsync(cancellation);

    // One that cannot be unsealed any more is of no use to anybody: services refuse what was asked for with it, and browsers are taken off the list.
    private async Task<Pair?> FindAsync(CancellationToken cancellation)
    {
        if (await _push.FindAsync<KeysRow>(Key, Key, cancellation) is not { } row) return null;
        try
        {
            return new Pair(row.PublicKey, _protector.Unprotect(row.SealedPrivateKey));
        }
        catch (CryptographicException)
        {
            await _push.DeleteEntityAsync(row, row.ETag, cancellation);
            return null;
        }
    }

    private async Task<Pair> MakeAsync(CancellationToken cancellation)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = made.ExportParameters(includePrivateParameters: true);
        var pair = new Pair(Base64Url.EncodeToString([4, .. key.Q.X!, .. key.Q.Y!]), Base64Url.EncodeToString(key.D!));
        try
        {
            await _push.AddEntityAsync(new KeysRow { PartitionKey = Key, RowKey = Key, PublicKey = pair.PublicKey, SealedPrivateKey = _protector.Protect(pair.PrivateKey) }, cancellation);
            return pair;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return (await FindAsync(cancellation))!;
        }
    }

    private sealed record Pair(string PublicKey, string PrivateKey);

    private sealed class KeysRow : Row
    {
        public string PublicKey { get; set; } = "";

        public string SealedPrivateKey { get; set; } = "";
    }
}
