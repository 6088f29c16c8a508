using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>Data Protection's keys as blobs, one a key, so that every instance reads the same ones and a restart ends no session.</summary>
public sealed class BlobKeyRepository(StorageNames names) : IXmlRepository
{
    public const string Container = "keys";

    private readonly BlobContainerClient _keys = names.Container(Container);

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            return [.. _keys.GetBlobs().Select(blob => XElement.Parse(_keys.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()))];
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return [];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        _keys.CreateIfNotExists();
        _keys.GetBlobClient(friendlyName + ".xml").Upload(BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)), overwrite: false);
    }

    internal sealed class Configure(StorageNames names) : IConfigureOptions<KeyManagementOptions>
    {
        void IConfigureOptions<KeyManagementOptions>.Configure(KeyManagementOptions options) => options.XmlRepository = new BlobKeyRepository(names);
    }
}
