using System.Net;
using Portal.Functions.Tests.Pdf;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>PDFs that end, eat up or hold up whoever reads them.</summary>
internal static class HostileFiles
{
    private const int AtOnce = 4;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);
    private static readonly HttpStatusCode[] TakenOrNot = [HttpStatusCode.Created, HttpStatusCode.BadRequest];

    public static IReadOnlyList<Attack> All =>
    [
        new(Files_that_kill_their_reader_are_uploaded_by_the_office,
            $"{HostilePdfs.All.Count} files", "each is refused, or kept, as it should be, and the next document is served"),
        new(Files_that_kill_their_reader_are_attached_by_a_client,
            $"{HostilePdfs.All.Count} files", "each is refused or kept, and the next document is served"),
        new(Small_files_that_would_be_read_for_hours_are_uploaded,
            $"{AtOnce} at once, forms that draw the next one twice, thirty deep",
            "they are kept, told of as not searchable, and the next document is served"),
        new(Large_files_are_attached_by_clients_at_once,
            $"{AtOnce} with 5 million lines of comment", "each is refused or kept, and the next document is served"),
        new(Callers_hang_up_while_their_file_is_read,
            $"{AtOnce} with 5 million lines of comment, after 0.3 s", "each is kept whole or not at all, and the next document is served"),
    ];

    private static async Task Files_that_kill_their_reader_are_uploaded_by_the_office(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var (name, (file, isRefused)) in HostilePdfs.All)
            {
                var status = await Hold.AnsweredAsync(UploadAsync(story, file, name), TakenOrNot);
                Hold.That(status == HttpStatusCode.BadRequest == isRefused, $"{name} was answered {(int)status}");
            }
        });
        var kept = (await story.First.DocumentsAsync(story.Dossier)).Count;
        Hold.That(kept == HostilePdfs.All.Values.Count(file => !file.IsRefused), $"{kept} are in the dossier");
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task Files_that_kill_their_reader_are_attached_by_a_client(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var question = await story.First.Questions.BeginAsync(story.Dossier, "Bijlagen");
        await attacker.StrikeAsync(async () =>
        {
            foreach (var (file, _) in HostilePdfs.All.Values)
                await Hold.AnsweredAsync(story.First.Questions.TrySayAsync(question, FormOf(file)), TakenOrNot);
        });
        await story.Office.Questions.ReadAsync(question);
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task Small_files_that_would_be_read_for_hours_are_uploaded(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var file = HostilePdfs.Endless;
        await attacker.StrikeAsync(() => Task.WhenAll(Enumerable.Range(1, AtOnce)
            .Select(number => Hold.AnsweredAsync(UploadAsync(story, file, $"BTW {number}"), HttpStatusCode.Created))));
        await Eventually.HoldsAsync("work items that tell of it", async () => (await story.Office.WorkItemsAsync())
            .Count(item => item.DossierId == story.Dossier.Id && item.Kind == "not-searchable") == AtOnce);
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task Large_files_are_attached_by_clients_at_once(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, AtOnce);
        var file = HostilePdfs.Comments;
        await attacker.StrikeAsync(() => Task.WhenAll(story.Directors
            .Select(one => Hold.AnsweredAsync(one.Client.Questions.TryBeginAsync(story.Dossier, FormOf(file)), TakenOrNot))));
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task Callers_hang_up_while_their_file_is_read(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, AtOnce);
        var (file, path) = (HostilePdfs.Comments, $"/api/dossiers/{story.Dossier.Id}/questions");
        await attacker.StrikeAsync(() => Task.WhenAll(story.Directors
            .Select(one => Calls.HangUpAsync(Soon, gone => one.Client.Http.PostAsync(path, FormOf(file), gone)))));
        foreach (var item in await Answer.ListOfAsync<QuestionItemAnswer>(story.First.Http.GetAsync(path)))
        {
            var kept = await story.Office.Questions.ReadByIdAsync(item.Id);
            Hold.That(kept.Messages[0].Files is [{ } whole] && whole.Size == file.Length, "half a file was kept");
        }

        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static Task<HttpResponseMessage> UploadAsync(Scenario story, byte[] file, string subject) =>
        story.Office.TryUploadAsync(story.Dossier, file, new { kind = "VatReturn", subject });

    private static MultipartFormDataContent FormOf(byte[] file) =>
        Testing.Questions.FormOf([("subject", "Bijlage"), ("body", "<p>Zie de bijlage.</p>")], ("bijlage.pdf", file));

}
