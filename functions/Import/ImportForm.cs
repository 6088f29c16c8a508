using Microsoft.AspNetCore.Http;
using Portal.Documents;
using Portal.Platform.Outcomes;

namespace Portal.Import;

/// <summary>The file, and what is to be done with it.</summary>
/// <param name="IsDry">Only tell.</param>
/// <param name="Mapping">From field to header; null to have it guessed.</param>
public sealed record ImportForm(byte[] File, bool IsDry, IReadOnlyDictionary<string, string?>? Mapping)
{
    public const long MaxBytes = 5_000_000;

    public static async Task<Result<ImportForm>> ReadAsync(HttpRequest http, CancellationToken cancellation)
    {
        var read = await UploadForm<Dictionary<string, string?>>.ReadAsync(http, "mapping", cancellation, MaxBytes);
        if (read.Failure == DocumentFailures.UploadTooLarge) return ImportFailures.TooLarge;
        if (read.Failure is { } broken) return broken;
        await using var form = read.Value;
        var isDry = form.Texts.FirstOrDefault(text => text.Key == "dryRun").Value;
        var check = new Validation()
            .Check(form.Files.Count > 0, "file", "required")
            .Check(form.Files.Count < 2, "file", "import-one-file")
            .Check(isDry is "true" or "false", "dryRun", isDry is null ? "required" : "not-true-or-false");
        if (check.Failure is { } wrong) return wrong;
        return new ImportForm(await BytesOfAsync(form.Files[0], cancellation), isDry == "true", form.Fields);
    }

    private static async Task<byte[]> BytesOfAsync(SpooledFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Content.Length];
        file.Content.Position = 0;
        await file.Content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
