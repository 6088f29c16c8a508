using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>Many files at once, as staff drops them.</summary>
public sealed class Batches(HttpClient http)
{
    public async Task<string> StartAsync() => (await Answer.OfAsync<BatchStartedAnswer>(http.PostAsync("/api/office/batches", null))).Id;

    public async Task<IReadOnlyList<RowAnswer>> DropAsync(string batch, params (string Name, byte[] Bytes)[] files) =>
        (await Answer.OfAsync<RowsAnswer>(TryDropAsync(batch, files))).Rows;

    public Task<HttpResponseMessage> TryDropAsync(string batch, params (string Name, byte[] Bytes)[] files) =>
        http.PostAsync($"/api/office/batches/{batch}/files", FormOf(files));

    public Task<BatchAnswer> GetAsync(string batch) => Answer.OfAsync<BatchAnswer>(http.GetAsync($"/api/office/batches/{batch}"));

    public Task<RowAnswer> ChangeAsync(string batch, RowAnswer row, object changes) =>
        Answer.OfAsync<RowAnswer>(TryChangeAsync(batch, row.Id, changes));

    public Task<HttpResponseMessage> TryChangeAsync(string batch, string row, object changes) =>
        http.PatchAsJsonAsync($"/api/office/batches/{batch}/rows/{row}", changes);

    public async Task<IReadOnlyList<RowAnswer>> JoinAsync(string batch, RowAnswer row, RowAnswer? with) =>
        (await Answer.OfAsync<RowsAnswer>(http.PostAsJsonAsync($"/api/office/batches/{batch}/rows/{row.Id}/joining", new { with = with?.Id }))).Rows;

    public Task<BatchPlacingAnswer> PlaceAsync(string batch, params string[] rows) =>
        Answer.OfAsync<BatchPlacingAnswer>(
            http.PostAsJsonAsync($"/api/office/batches/{batch}/place", new { rows = rows.Length == 0 ? null : rows }));

    /// <summary>Until nothing is being done in it any more.</summary>
    public async Task<BatchAnswer> RestsAsync(string batch)
    {
        await Eventually.HoldsAsync($"batch {batch} to rest", async () => (await GetAsync(batch)).State is "open" or "done");
        return await GetAsync(batch);
    }

    public static MultipartFormDataContent FormOf(params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files) form.Add(
            new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "files", name);
        return form;
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}

public sealed record BatchStartedAnswer(string Id);

public sealed record BatchSummaryAnswer(string Id, string By, int Rows, int Placed);

public sealed record BatchAnswer(string Id, string State, string By, IReadOnlyList<RowAnswer> Rows);

public sealed record RowsAnswer(IReadOnlyList<RowAnswer> Rows);

public sealed record RowAnswer(
    string Id, string State, IReadOnlyList<string> Files, int? Instance, string? DossierId, string? DossierName, string? Kind, string? Period, string? Subject, string? Explanation,
    double Confidence, bool Confirmed, bool Ready, IReadOnlyList<RowReasonAnswer> Reasons, IReadOnlyList<RowProblemAnswer> Problems, string? DocumentId)
{
    /// <summary>What is proposed, in short.</summary>
    public (string? Dossier, string? Kind, string? Period) What => (DossierId, Kind, Period);

    /// <summary>In short: field and code.</summary>
    public IEnumerable<string> Told => Problems.Select(problem => $"{problem.Field} {problem.Code}");

    public IEnumerable<string> ReasonsOf(string field) => Reasons.Where(reason => reason.Field == field).Select(reason => reason.Code);
}

public sealed record RowReasonAnswer(string Field, string Code);

public sealed record RowProblemAnswer(string Field, string Code, string Text, bool Blocks, string? DocumentId);

public sealed record BatchPlacingAnswer(int Queued, IReadOnlyList<LeftRowAnswer> Left);

public sealed record LeftRowAnswer(string Id, string Code);
