using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Portal.Functions.Tests.Pdf;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>Files that anybody gives to be checked, without signing in.</summary>
internal static class Verifications
{
    private const int AtOnce = 50;

    // Of the largest file that is taken.
    private const int Half = 12_500_000;

    public static IReadOnlyList<Attack> All =>
    [
        new(A_file_full_of_signatures_is_checked, "1 MB with 39,999 of them", "it is told to have no seal of the firm"),
        new(A_file_with_much_behind_its_end_is_checked, "10 MB of comment", "it is told to have no seal"),
        new(Many_files_are_checked_at_once,
            $"{AtOnce} files of 1 MB full of signatures, from as many addresses", "each is answered, and so is somebody else meanwhile"),
        new(One_address_has_files_checked_at_once, "60 files", "fifty are checked at most"),
        new(Callers_hang_up_half_way_through_a_file, $"{AtOnce} callers, 12.5 of 25 MB", "the next file is checked"),
    ];

    private static readonly HttpStatusCode[] CheckedOrTooMany = [HttpStatusCode.OK, HttpStatusCode.TooManyRequests];

    private static byte[] Signatures =>
        Encoding.Latin1.GetBytes("x <3000>" + string.Concat(Enumerable.Repeat("/ByteRange [0 2 6 900000]\n", 39_999)));

    private static async Task A_file_full_of_signatures_is_checked(Attacker attacker)
    {
        var file = Signatures;
        var finding = await attacker.StrikeAsync(() => FindingAsync(attacker.Portal, file));
        Hold.That(finding == "otherSeal", $"it was told to be {finding}");
    }

    private static async Task A_file_with_much_behind_its_end_is_checked(Attacker attacker)
    {
        var file = HostilePdfs.Comments;
        var finding = await attacker.StrikeAsync(() => FindingAsync(attacker.Portal, file));
        Hold.That(finding == "notSealed", $"it was told to be {finding}");
    }

    private static async Task Many_files_are_checked_at_once(Attacker attacker)
    {
        var file = Signatures;
        var files = Enumerable.Repeat(file, AtOnce).Append(Pdfs.WithPages(1)).ToList();
        var findings = await attacker.StrikeAsync(() => Task.WhenAll(files.Select(one => FindingAsync(attacker.Portal, one))));
        var others = findings[..AtOnce].Count(finding => finding == "otherSeal");
        Hold.That(others == AtOnce && findings[^1] == "notSealed", $"they were told to be {string.Join(", ", findings.Distinct())}");
    }

    private static async Task One_address_has_files_checked_at_once(Attacker attacker)
    {
        var http = attacker.Portal.NewHttp(Unique.Address());
        var answers = await attacker.StrikeAsync(() => Task.WhenAll(Enumerable.Range(0, 60)
            .Select(_ => Hold.AnsweredAsync(http.PostAsync("/api/verification", Pdf(Pdfs.WithPages(1))), CheckedOrTooMany))));
        var count = answers.Count(answer => answer == HttpStatusCode.OK);
        Hold.That(count is > 0 and <= 50, $"{count} were checked");
    }

    private static async Task Callers_hang_up_half_way_through_a_file(Attacker attacker)
    {
        await attacker.StrikeAsync(() => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => HalfAsync(attacker.Portal.NewHttp()))));
        Hold.That(await FindingAsync(attacker.Portal, Pdfs.WithPages(1)) == "notSealed", "the next file was told to be something else");
    }

    private static async Task HalfAsync(HttpClient http)
    {
        using var gone = new CancellationTokenSource();
        try
        {
            (await http.PostAsync("/api/verification", new HalfOfAFile(gone), gone.Token)).Dispose();
        }
        catch (Exception hungUp) when (hungUp is OperationCanceledException or HttpRequestException)
        {
            // Before the answer, or while the portal took no more of it.
        }
    }

    private static async Task<string?> FindingAsync(PortalDriver portal, byte[] file) =>
        (await Answer.OfAsync<JsonElement>(portal.NewHttp().PostAsync("/api/verification", Pdf(file)))).GetProperty("finding").GetString();

    private static ByteArrayContent Pdf(byte[] file) =>
        new(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };

    private sealed class HalfOfAFile : HttpContent
    {
        private readonly CancellationTokenSource _gone;

        public HalfOfAFile(CancellationTokenSource gone)
        {
            _gone = gone;
            Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[Half], _gone.Token);
            await stream.FlushAsync(_gone.Token);
            await _gone.CancelAsync();
            _gone.Token.ThrowIfCancellationRequested();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 2 * Half;
            return true;
        }
    }
}
