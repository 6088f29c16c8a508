using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Platform.Vault;

namespace Portal.Signing.Keys;

/// <summary>An RSA key in Key Vault: it signs hashes there, and tells its public half.</summary>
internal sealed class VaultRsa(VaultKey vault, Uri key, X509Certificate2 certificate) : RSA
{
    // A part of the certificate, and not to be disposed before it.
    private readonly RSA _public = certificate.GetRSAPublicKey()!;

    public override int KeySize => _public.KeySize;

    public override RSAParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters
        ? throw new CryptographicException("The key does not leave the vault.")
        : _public.ExportParameters(false);

    public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

    /// <exception cref="Azure.RequestFailedException">The vault does not answer, or does not let the portal sign.</exception>
    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) => hashAlgorithm == HashAlgorithmName.SHA256 && padding == RSASignaturePadding.Pkcs1
        ? vault.Sign(key, hash)
        : throw new NotSupportedException("The seal is RS256.");
}
