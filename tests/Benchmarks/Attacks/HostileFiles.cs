using System.Net;
using Portal.Functions.Tests.Pdf;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>PDFs that end, eat up or hold up whoever reads them.</summary>
internal static class HostileFiles
{
    private const int Callers = 4;

    private static readonly HttpStatusCode[] TakenOrNot = [HttpStatusCode.Created, HttpStatusCode.BadRequest];

    public static IReadOnlyList<Attack> All =>
    [
        new(Files_that_kill_their_reader_are_uploaded_by_the_office, $"{HostilePdfs.All.Count} files", "each is refused, or kept as what it is, and the next document is served"),
        new(Files_that_kill_their_reader_are_attached_by_a_client, $"{HostilePdfs.All.Count} files", "each is refused or kept, and the next document is served"),
        new(A_file_that_takes_minutes_is_uploaded_by_the_office, "a page and 5 million lines of comment", "it is refused, and the next document is served"),
        new(A_file_that_takes_minutes_is_attached_by_clients_at_once, $"by {Callers}", "each is refused, and the next document is served"),
        new(Callers_hang_up_on_a_file_that_takes_minutes, $"{Callers} callers after a second", "no reader goes on with it, and the next document is served"),
    ];

    private static async Task Files_that_kill_their_reader_are_uploaded_by_the_office(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var (name, (file, isRefused)) in HostilePdfs.All)
            {
                var status = await Hold.AnsweredAsync(story.Office.TryUploadAsync(story.Dossier, file, new { kind = "VatReturn", subject = name }), TakenOrNot);
                Hold.That(status == (isRefused ? HttpStatusCode.BadRequest : HttpStatusCode.Created), $"{name} was answered {(int)status}");
            }
        });
        Hold.That((await story.First.DocumentsAsync(story.Dossier)).Count == HostilePdfs.All.Values.Count(file => !file.IsRefused), "what was taken is not in the dossier");
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task Files_that_kill_their_reader_are_attached_by_a_client(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var question = await story.First.Questions.BeginAsync(story.Dossier, "Bijlagen");
        await attacker.StrikeAsync(async () =>
        {
            foreach (var (file, _) in HostilePdfs.All.Values) await Hold.AnsweredAsync(story.First.Questions.TrySayAsync(question, FormOf(file)), TakenOrNot);
        });
        await story.Office.Questions.ReadAsync(question);
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task A_file_that_takes_minutes_is_uploaded_by_the_office(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var file = HostilePdfs.Slow;
        await attacker.StrikeAsync(() => Hold.AnsweredAsync(story.Office.TryUploadAsync(story.Dossier, file, new { kind = "VatReturn", subject = "BTW" }), HttpStatusCode.BadRequest));
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task A_file_that_takes_minutes_is_attached_by_clients_at_once(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, Callers);
        var file = HostilePdfs.Slow;
        await attacker.StrikeAsync(() => Task.WhenAll(story.Directors.Select(one => Hold.AnsweredAsync(AskAsync(story, one.Client, file), HttpStatusCode.BadRequest))));
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static async Task Callers_hang_up_on_a_file_that_takes_minutes(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, Callers);
        var file = HostilePdfs.Slow;
        await attacker.StrikeAsync(() => Task.WhenAll(story.Directors.Select(one => Calls.HangUpAsync(
            TimeSpan.FromSeconds(1), gone => one.Client.Http.PostAsync($"/api/dossiers/{story.Dossier.Id}/questions", FormOf(file), gone)))));
        await Hold.NextIsServedAsync(attacker.Portal);
    }

    private static Task<HttpResponseMessage> AskAsync(Scenario story, Client client, byte[] file) => client.Questions.TryBeginAsync(story.Dossier, FormOf(file));

    private static MultipartFormDataContent FormOf(byte[] file) => Testing.Questions.FormOf([("subject", "Bijlage"), ("body", "<p>Zie de bijlage.</p>")], ("bijlage.pdf", file));
}
