namespace Portal.Domain;

/// <summary>A file of a document. The bytes are never changed: what is signed becomes a new file.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Blob">Where the bytes are in the container; not for clients.</param>
/// <param name="Container">Rows of earlier releases do not say it: what they sealed is among the other files.</param>
public sealed record DocumentFile(
    string Id, string Name, string ContentType, long Size, string Sha256, bool Signed, string Blob, string Container = DocumentFile.Uploaded)
{
    /// <summary>The container of what came in.</summary>
    public const string Uploaded = "files";

    /// <summary>Something in it may run by itself or start something else.</summary>
    public bool HasActiveContent { get; init; }
}
