using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Portal.Platform;

/// <summary>The portal's built files. Any path that is no file is a page of the portal, which its index.html shows.</summary>
public sealed class PortalFiles(IOptions<PortalOptions> options) : IDisposable
{
    private const string Index = "index.html";
    private static readonly (string Suffix, string Name)[] Encodings = [(".br", "br"), (".gz", "gzip")];
    private readonly FileExtensionContentTypeProvider _types = new() { Mappings = { [".mjs"] = "text/javascript", [".webmanifest"] = "application/manifest+json", [".bcmap"] = "application/octet-stream" } };
    private readonly PhysicalFileProvider? _files = Provider(options.Value.Files);

    /// <summary>Null when the portal was not built, or for an asset that is not there.</summary>
    /// <param name="accepts">Whether the browser takes an encoding, by its name.</param>
    public PortalFile? Find(string path, Func<string, bool> accepts)
    {
        if (_files is null) return null;
        var isAsset = path.StartsWith("assets/", StringComparison.Ordinal);
        if (IsFile(path)) return Open(path, TypeOf(path), isAsset, accepts);
        // A missing asset is missing; answering it with a page would only hide that.
        return isAsset || !IsFile(Index) ? null : Open(Index, "text/html; charset=utf-8", isImmutable: false, accepts);
    }

    public void Dispose() => _files?.Dispose();

    private bool IsFile(string path) => _files!.GetFileInfo(path) is { Exists: true, IsDirectory: false };

    // What the build has compressed lies beside the file; the best comes first.
    private PortalFile Open(string path, string type, bool isImmutable, Func<string, bool> accepts)
    {
        var (suffix, encoding) = Encodings.FirstOrDefault(one => accepts(one.Name) && IsFile(path + one.Suffix));
        return new PortalFile(_files!.GetFileInfo(path + suffix), type, encoding, isImmutable);
    }

    private static PhysicalFileProvider? Provider(string configured)
    {
        var folder = configured.Length > 0 ? configured : Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return Directory.Exists(folder) ? new PhysicalFileProvider(Path.GetFullPath(folder)) : null;
    }

    private string TypeOf(string path)
    {
        if (!_types.TryGetContentType(path, out var type)) return "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }
}

/// <param name="Encoding">In which its bytes are; null as they are.</param>
/// <param name="IsImmutable">Its name holds a digest of its content, so it can be kept for ever.</param>
public sealed record PortalFile(IFileInfo File, string ContentType, string? Encoding, bool IsImmutable);
