using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using Portal.Domain;
using Portal.Platform;

namespace Portal.Documents.Archive;

/// <summary>
/// The index of an archive, which can only be sent last. It grows on disk meanwhile, and is gone when disposed.
/// Its texts are Liquid: archive-head.nl.liquid and archive-row.nl.liquid.
/// </summary>
public sealed class ArchiveIndex : IAsyncDisposable
{
    private static readonly TemplateOptions Options = new() { MemberAccessStrategy = new UnsafeMemberAccessStrategy() };
    private static readonly IFluidTemplate Head = Template("archive-head.nl.liquid");
    private static readonly IFluidTemplate Row = Template("archive-row.nl.liquid");

    private readonly FileStream _content = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private ArchiveIndex()
    {
    }

    public static async Task<ArchiveIndex> StartAsync(Dossier dossier)
    {
        var index = new ArchiveIndex();
        await index.AppendAsync(Head, new { dossier.Name });
        return index;
    }

    public Task AddAsync(Document document, ArchivedFile file) => AppendAsync(Row, new
    {
        document.Number,
        Day = DutchDay.Of(document.SentAt),
        Folder = document.Folder.ToString(),
        Kind = DocumentKind.Of(document).Dutch,
        document.Subject,
        document.Period,
        State = document.State.ToString(),
        file.Problem,
        Name = file.Path?.Split('/')[^1],
        Link = file.Path is null ? null : string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)),
    });

    public async Task WriteAsync(Stream target, CancellationToken cancellation)
    {
        _content.Position = 0;
        await _content.CopyToAsync(target, cancellation);
        await target.WriteAsync("</table></body></html>\n"u8.ToArray(), cancellation);
    }

    public ValueTask DisposeAsync() => _content.DisposeAsync();

    private async Task AppendAsync(IFluidTemplate template, object model) =>
        await _content.WriteAsync(Encoding.UTF8.GetBytes(await template.RenderAsync(new TemplateContext(model, Options), HtmlEncoder.Default)));

    private static IFluidTemplate Template(string name)
    {
        using var reader = new StreamReader(typeof(ArchiveIndex).Assembly.GetManifestResourceStream($"Documents/Archive/{name}")!);
        return new FluidParser().Parse(reader.ReadToEnd());
    }
}
