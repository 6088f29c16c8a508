using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Portal.Signing.Keys;

/// <summary>An RSA key in Key Vault: it signs hashes by the vault's operation 'sign', and tells its public half.</summary>
internal sealed class VaultRsa(HttpPipeline pipeline, Uri key, X509Certificate2 certificate) : RSA
{
    private const string ApiVersion = "7.4";

    // A part of the certificate, and not to be disposed before it.
    private readonly RSA _public = certificate.GetRSAPublicKey()!;

    public override int KeySize => _public.KeySize;

    public override RSAParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters
        ? throw new CryptographicException("The key does not leave the vault.")
        : _public.ExportParameters(false);

    public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

    /// <exception cref="RequestFailedException">The vault does not answer, or does not let the portal sign.</exception>
    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
    {
        if (hashAlgorithm != HashAlgorithmName.SHA256 || padding != RSASignaturePadding.Pkcs1) throw new NotSupportedException("The seal is RS256.");
        using var message = Message(hash);
        pipeline.Send(message, CancellationToken.None);
        if (message.Response.Status != 200) throw new RequestFailedException(message.Response);
        using var answer = JsonDocument.Parse(message.Response.Content);
        return Base64Url.DecodeFromChars(answer.RootElement.GetProperty("value").GetString());
    }

    private HttpMessage Message(byte[] hash)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri($"{key}/sign?api-version={ApiVersion}"));
        message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", value = Base64Url.EncodeToString(hash) }));
        return message;
    }
}
