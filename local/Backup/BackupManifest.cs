using System.Security.Cryptography;
using System.Text.Json;

namespace Portal.Local.Backup;

/// <summary>What a backup holds. Its own SHA-256 is the file's comment, so that no byte that counts can change unnoticed.</summary>
/// <param name="Office">What the data folder was: with a demo office or without; None when the backup was not made from a folder.</param>
/// <param name="ClockAhead">How far the folder's clock had been moved; what was written lies that far ahead.</param>
public sealed record BackupManifest(
    int Version, DateTimeOffset MadeAt, string Office, TimeSpan ClockAhead, IReadOnlyList<string> Containers, IReadOnlyList<TablePart> Tables, IReadOnlyList<BlobPart> Blobs)
{
    internal const int CurrentVersion = 1;
    internal const string Entry = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Summary => $"{Tables.Sum(table => table.Rows):N0} rows in {Tables.Count} tables, {Blobs.Count:N0} blobs of {Blobs.Sum(blob => blob.Bytes):N0} bytes";

    internal static BackupManifest Read(byte[] bytes) => JsonSerializer.Deserialize<BackupManifest>(bytes, Json) ?? throw new JsonException("The manifest is empty.");

    internal static string Seal(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <param name="RowSum">The sum of the rows' hashes, which does not depend on their order.</param>
public sealed record TablePart(string Name, long Rows, string Sha256, string RowSum)
{
    internal string Entry => $"tables/{Name}.jsonl";
}

public sealed record BlobPart(string Container, string Name, long Bytes, string Sha256, string? ContentType)
{
    internal string Entry => $"blobs/{Container}/{Name}";
}
