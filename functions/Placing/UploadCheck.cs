using Portal.Documents;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Placing;

/// <summary>What is wrong with an upload. A new version goes through the same as a new document, with what stays filled in.</summary>
internal static class UploadCheck
{
    /// <param name="fields">Null when there are none.</param>
    public static async Task<Failure?> ErrorsOfAsync(
        IReadOnlyList<SpooledFile> files, DocumentFields? fields, Dossier dossier, Caller by, CancellationToken cancellation)
    {
        var kind = DocumentKind.Find(fields?.Kind);
        var check = (await UploadedFiles.CheckAsync(files, kind, by.Id, cancellation)).Check(fields is not null, "document", "required");
        if (fields is null) return check.Failure;
        fields.CheckContent(check);
        return (kind is null ? check.Check(false, "kind", "kind-unknown") : fields.CheckKind(check, kind, dossier)).Failure;
    }
}
