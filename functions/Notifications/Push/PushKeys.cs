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
    private KeysRow? _known;

    /// <returns>Uncompressed, base64url: what a browser asks for.</returns>
    public async Task<string> PublicKeyAsync(CancellationToken cancellation) => (await RowAsync(cancellation)).PublicKey;

    public async Task<VapidAuthentication> AuthenticationAsync(CancellationToken cancellation)
    {
        var row = await RowAsync(cancellation);
        return new VapidAuthentication(row.PublicKey, _protector.Unprotect(row.SealedPrivateKey)) { Subject = $"mailto:{mail.Value.Office}" };
    }

    private async Task<KeysRow> RowAsync(CancellationToken cancellation) => _known ??= await FindAsync(cancellation) ?? await MakeAsync(cancellation);

    private Task<KeysRow?> FindAsync(CancellationToken cancellation) => _push.FindAsync<KeysRow>(Key, Key, cancellation);

    private async Task<KeysRow> MakeAsync(CancellationToken cancellation)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = pair.ExportParameters(includePrivateParameters: true);
        var row = new KeysRow
        {
            PartitionKey = Key, RowKey = Key, PublicKey = Base64Url.EncodeToString([4, .. made.Q.X!, .. made.Q.Y!]), SealedPrivateKey = _protector.Protect(Base64Url.EncodeToString(made.D!)),
        };
        try
        {
            await _push.AddEntityAsync(row, cancellation);
            return row;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return (await FindAsync(cancellation))!;
        }
    }

    private sealed class KeysRow : Row
    {
        public string PublicKey { get; set; } = "";

        public string SealedPrivateKey { get; set; } = "";
    }
}
