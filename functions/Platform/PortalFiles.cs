using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Portal.Platform;

/// <summary>The portal's built files. Any path that is no file is a page of the portal, which its index.html shows.</summary>
public sealed class PortalFiles(IOptions<PortalOptions> options) : IDisposable
{
    private const string Index = "index.html";
    private readonly FileExtensionContentTypeProvider _types = new() { Mappings = { [".mjs"] = "text/javascript", [".webmanifest"] = "application/manifest+json", [".bcmap"] = "application/octet-stream" } };
    private readonly PhysicalFileProvider? _files = Provider(options.Value.Files);

    /// <summary>Null when the portal was not built, or for an asset that is not there.</summary>
    public PortalFile? Find(string path)
    {
        if (_files is null) return null;
        var file = _files.GetFileInfo(path);
        if (file is { Exists: true, IsDirectory: false }) return new PortalFile(file, TypeOf(path), IsImmutable: path.StartsWith("assets/", StringComparison.Ordinal));
        // A missing asset is missing; answering it with a page would only hide that.
        if (path.StartsWith("assets/", StringComparison.Ordinal) || !_files.GetFileInfo(Index).Exists) return null;
        return new PortalFile(_files.GetFileInfo(Index), "text/html; charset=utf-8", IsImmutable: false);
    }

    public void Dispose() => _files?.Dispose();

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

/// <param name="IsImmutable">Its name holds a digest of its content, so it can be kept for ever.</param>
public sealed record PortalFile(IFileInfo File, string ContentType, bool IsImmutable);
