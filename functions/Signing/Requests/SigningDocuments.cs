using System.Text.Json;
using Portal.Accounts;
using Portal.Domain;

namespace Portal.Signing;

public static class SigningDocuments
{
    /// <summary>The files that are signed, without what the seal made of them.</summary>
    public static IReadOnlyList<DocumentFile> Originals(this Document document) => [.. document.Files.Where(file => !file.Signed)];

    public static void SetFiles(this Document document, IReadOnlyList<DocumentFile> files) => document.FilesJson = JsonSerializer.Serialize(files);

    public static string HashesOfOriginals(this Document document) => string.Join(' ', document.Originals().Select(file => file.Sha256));

    /// <summary>For codes and passkeys: bound to the version and to every byte of it.</summary>
    public static CodePurpose SigningPurpose(this Document document) =>
        CodePurpose.Act("sign", DocumentVersion.Of(document).ToString(), document.HashesOfOriginals());
}
