using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace Portal.Platform.Storage;

/// <summary>Tables and containers by their names in the account; docs/operations.md lists them all.</summary>
public sealed class StorageNames(TableServiceClient tables, BlobServiceClient blobs, IOptions<StorageOptions> options)
{
    public TableClient Table(string name) => tables.GetTableClient(options.Value.Prefix + name);

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(options.Value.Prefix + "-" + name);
}

/// <summary>A table or container that a feature wants to exist; registered by the feature, made at the start.</summary>
public sealed record StorageNeed(string Name, bool IsContainer)
{
    public static StorageNeed Table(string name) => new(name, false);

    public static StorageNeed Container(string name) => new(name, true);
}
