using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Platform.Vault;

namespace Portal.Accounts;

/// <summary>
/// Data Protection's keys as they lie in storage: each sealed with a key of its own (AES-256-GCM), which the vault has wrapped. Who has
/// the blobs and not the vault can read nothing that they protect.
/// </summary>
public sealed class WrappedKeys(VaultKey vault) : IXmlEncryptor
{
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var (key, nonce, tag) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[TagBytes]);
        var content = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, content, content, tag);
        var wrapped = vault.Wrap(key);
        var element = new XElement(
            "wrappedKey",
            new XAttribute("name", wrapped.Name),
            new XAttribute("version", wrapped.Version),
            new XElement("key", Convert.ToBase64String(wrapped.Value)),
            new XElement("nonce", Convert.ToBase64String(nonce)),
            new XElement("tag", Convert.ToBase64String(tag)),
            new XElement("content", Convert.ToBase64String(content)));
        return new EncryptedXmlInfo(element, typeof(Reader));
    }

    private static XElement Decrypt(XElement element, VaultKey vault)
    {
        var key = vault.Unwrap(new VaultKey.Wrapped((string)element.Attribute("name")!, (string)element.Attribute("version")!, Bytes("key")));
        var content = Bytes("content");
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(Bytes("nonce"), content, Bytes("tag"), content);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(content));

        byte[] Bytes(string name) => Convert.FromBase64String(element.Element(name)!.Value);
    }

    /// <summary>Named in each key's XML, and made by Data Protection with the services alone.</summary>
    public sealed class Reader(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement) => WrappedKeys.Decrypt(encryptedElement, services.GetRequiredService<VaultKey>());
    }

    internal sealed class Configure(IOptions<VaultOptions> vault, IServiceProvider services) : IConfigureOptions<KeyManagementOptions>
    {
        void IConfigureOptions<KeyManagementOptions>.Configure(KeyManagementOptions options)
        {
            if (vault.Value.Endpoint is not null) options.XmlEncryptor = new WrappedKeys(services.GetRequiredService<VaultKey>());
        }
    }
}
