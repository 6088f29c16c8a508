using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Documents;

/// <summary>A multipart upload, read as a stream: one part with JSON, texts, and any number of files.</summary>
public sealed class UploadForm<TFields> : IAsyncDisposable
    where TFields : class
{
    /// <summary>Of a document.</summary>
    private const int MaxFiles = 10;
    private const int MaxTexts = 100;
    private readonly List<SpooledFile> _files = [];
    private readonly List<KeyValuePair<string, string>> _texts = [];

    private readonly long _limit;
    private readonly int _most;

    private UploadForm(long limit, int most) => (_limit, _most) = (limit, most);

    public TFields? Fields { get; private set; }

    public IReadOnlyList<SpooledFile> Files => _files;

    /// <summary>The other parts, in their order, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts => _texts;

    /// <param name="fieldsName">The name of the part that holds the JSON; all parts with a file name are files.</param>
    /// <param name="limit">Of the files together, in bytes.</param>
    /// <param name="most">How many files.</param>
#pragma warning disable CA1000 // The type is named once where the form is read; a factory elsewhere would only move the constructor.
    public static async Task<Result<UploadForm<TFields>>> ReadAsync(HttpRequest request, string fieldsName, CancellationToken cancellation, long limit = RequestLimits.UploadBytes, int most = MaxFiles)
#pragma warning restore CA1000
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data") return DocumentFailures.NotMultipart;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 100) return DocumentFailures.BrokenMultipart;
        var form = new UploadForm<TFields>(limit, most);
        var failure = await form.ReadPartsAsync(new MultipartReader(boundary, request.Body), fieldsName, cancellation);
        if (failure is null) return form;
        await form.DisposeAsync();
        return failure;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files) await file.DisposeAsync();
    }

    private async Task<Failure?> ReadPartsAsync(MultipartReader reader, string fieldsName, CancellationToken cancellation)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                if (await ReadPartAsync(section, fieldsName, cancellation) is { } failure) return failure;
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return DocumentFailures.BrokenMultipart;
        }
    }

    private Task<Failure?> ReadPartAsync(MultipartSection section, string fieldsName, CancellationToken cancellation)
    {
        var disposition = section.GetContentDispositionHeader();
        if (disposition is null) return Task.FromResult<Failure?>(DocumentFailures.BrokenMultipart);
        if (HeaderUtilities.RemoveQuotes(disposition.Name) == fieldsName) return ReadFieldsAsync(section, cancellation);
        return NameOf(disposition) is { } fileName ? ReadFileAsync(fileName, section, cancellation) : ReadTextAsync(disposition.Name.ToString(), section, cancellation);
    }

    // Only the plain form is a quoted string; in the extended one (RFC 8187) a backslash is a backslash.
    private static string? NameOf(ContentDispositionHeaderValue disposition) => disposition switch
    {
        { FileNameStar.Length: > 0 } => disposition.FileNameStar.ToString(),
        { FileName.HasValue: true } => Unquoted(HeaderUtilities.UnescapeAsQuotedString(disposition.FileName).ToString()),
        _ => null,
    };

    // Browsers write a quote in the plain form as %22 (HTML, 'multipart/form-data').
    private static string Unquoted(string name) => name.Replace("%22", "\"", StringComparison.Ordinal);

    private async Task<Failure?> ReadFieldsAsync(MultipartSection section, CancellationToken cancellation)
    {
        var fields = await JsonBody.ParseAsync<TFields>(section.Body, cancellation);
        if (fields.Failure is null) Fields = fields.Value;
        return fields.Failure;
    }

    private async Task<Failure?> ReadTextAsync(string name, MultipartSection section, CancellationToken cancellation)
    {
        if (_texts.Count == MaxTexts) return DocumentFailures.BrokenMultipart;
        var buffer = new byte[RequestLimits.JsonBytes + 1];
        var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        if (length > RequestLimits.JsonBytes) return Failures.BodyTooLarge;
        _texts.Add(new(HeaderUtilities.RemoveQuotes(name).ToString(), Encoding.UTF8.GetString(buffer, 0, length)));
        return null;
    }

    private async Task<Failure?> ReadFileAsync(string name, MultipartSection section, CancellationToken cancellation)
    {
        if (_files.Count == _most) return DocumentFailures.File("too-many-files");
        var left = _limit - _files.Sum(file => file.Content.Length);
        if (await SpooledFile.ReadAsync(FileName.Clean(name), section.ContentType, section.Body, left, cancellation) is not { } file) return DocumentFailures.UploadTooLarge;
        _files.Add(file);
        return null;
    }
}
