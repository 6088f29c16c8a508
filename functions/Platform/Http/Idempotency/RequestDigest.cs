using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Portal.Platform.Http.Idempotency;

/// <summary>
/// What makes a request the same one: where it goes and what is in it. Of a form its parts, since programs draw another boundary each time. The body
/// can be read once more afterwards; it is spooled to disk.
/// </summary>
internal static class RequestDigest
{
    private const int MemoryBytes = 64 * 1024;

    public static async Task<string> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering(MemoryBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{request.Method} {request.Path}{request.QueryString}");
        if (!await TryPartsAsync(hash, request, cancellation)) await AddAsync(hash, request.Body, cancellation);
        // To its end: what a form has behind its last part is read by nobody else.
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // False for what is no form; what is a broken one counts as far as it could be read.
    private static async Task<bool> TryPartsAsync(IncrementalHash hash, HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data") return false;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 100) return false;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                Add(hash, $"{section.ContentDisposition}\n{section.ContentType}");
                await AddAsync(hash, section.Body, cancellation);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // The endpoint says what is wrong with it.
        }

        return true;
    }

    // With its length, so that no two requests are the same for their parts being cut elsewhere.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
        hash.AppendData(bytes);
    }

    private static async Task AddAsync(IncrementalHash hash, Stream stream, CancellationToken cancellation)
    {
        var (buffer, length) = (new byte[81_920], 0L);
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0; length += read) hash.AppendData(buffer, 0, read);
        hash.AppendData(BitConverter.GetBytes(length));
    }
}
