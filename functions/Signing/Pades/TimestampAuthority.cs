using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Portal.Signing.Keys;

namespace Portal.Signing.Pades;

/// <summary>Somebody else's word for what time it is (RFC 3161, over HTTP as its 3.4 says).</summary>
public sealed class TimestampAuthority(IHttpClientFactory clients, IOptions<SealOptions> options)
{
    private const int MaxBytes = 64_000;
    private IReadOnlyList<X509Certificate2>? _certificates;

    /// <summary>The certificates that its tokens come with. It is asked for a token when none was seen yet.</summary>
    public async Task<IReadOnlyList<X509Certificate2>> CertificatesAsync(CancellationToken cancellation)
    {
        if (_certificates is null) await StampAsync(Request(RandomNumberGenerator.GetBytes(32)), cancellation);
        return _certificates!;
    }

    /// <exception cref="HttpRequestException">It does not answer; try again.</exception>
    /// <exception cref="CryptographicException">Its answer is not one to this question.</exception>
    public Task<Rfc3161TimestampToken> StampAsync(SignerInfo signature, CancellationToken cancellation) => StampAsync(Request(SHA256.HashData(signature.GetSignature())), cancellation);

    /// <summary>A positive integer of this many bytes, as DER writes it: without a sign and without a zero to begin with.</summary>
    public static byte[] RandomInteger(int bytes)
    {
        var number = RandomNumberGenerator.GetBytes(bytes);
        number[0] = (byte)((number[0] & 0x7F) | 0x40);
        return number;
    }

    // The nonce makes an old answer useless (RFC 3161, 2.4.1).
    private static Rfc3161TimestampRequest Request(byte[] hash) =>
        Rfc3161TimestampRequest.CreateFromHash(hash, HashAlgorithmName.SHA256, nonce: RandomInteger(8), requestSignerCertificates: true);

    private async Task<Rfc3161TimestampToken> StampAsync(Rfc3161TimestampRequest request, CancellationToken cancellation)
    {
        using var body = new ByteArrayContent(request.Encode()) { Headers = { ContentType = new MediaTypeHeaderValue("application/timestamp-query") } };
        using var client = clients.CreateClient(PkiDownloads.Client);
        using var answer = await client.PostAsync(options.Value.TimestampAuthority, body, cancellation);
        answer.EnsureSuccessStatusCode();
        await answer.Content.LoadIntoBufferAsync(MaxBytes, cancellation);
        var token = request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(cancellation), out _);
        // Better found out now than by whoever checks the file in ten years.
        if (!CmsShape.IsTimestamp(token.AsSignedCms().Encode())) throw new CryptographicException("The timestamp authority answers with more than a plain token.");
        _certificates = [.. token.AsSignedCms().Certificates];
        return token;
    }
}
