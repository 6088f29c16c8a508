using System.Net;
using System.Net.Http.Json;
using Portal.Functions.Tests.Signing;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>What is another's, or is no longer as it was read, and links that should have ended.</summary>
internal static class OthersThings
{
    private static readonly HttpStatusCode[] Hidden = [HttpStatusCode.NotFound];

    public static IReadOnlyList<Attack> All =>
    [
        new(A_stranger_names_the_ids_of_another_dossier,
            "12 requests that name a document, file, dossier or conversation", "for a stranger there is none"),
        new(A_decision_names_no_version_or_an_old_one,
            "2 decisions, and 2 consents to sign", "without a version 400, with an old one 409, and nothing is decided"),
        new(Somebody_goes_on_after_the_right_was_lost, "6 requests of an open session", "for who has left there is nothing"),
        new(Calendar_links_are_made_and_kept_without_the_password,
            "none, a wrong one, and a link of before a change of it", "no link is made, and the old one is not found"),
        new(Keys_of_calendars_are_guessed,
            "60 keys from one address", "none opens, the address is turned away after fifty, and the owner is not"),
    ];

    private static async Task A_stranger_names_the_ids_of_another_dossier(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var stranger = (await Scenario.WithDirectorsAsync(attacker.Portal, 1)).First;
        var placed = await SigningStory.PlaceAsync(story);
        var question = await story.First.Questions.BeginAsync(story.Dossier, "Vraag", files: ("foto.png", AttachmentFiles.Png));
        var (document, dossier, asked) = ($"documents/{placed.Id}", $"dossiers/{story.Dossier.Id}", $"questions/{question.Id}");
        var (file, photo) = ((await story.First.DocumentAsync(placed)).Files[0].Id, question.Messages[0].Files[0].Id);
        string[] read =
        [
            document, $"{document}/files/{file}", $"{document}/receipt", $"{document}/signature",
            dossier, $"{dossier}/documents", $"{dossier}/archive", asked, $"{asked}/files/{photo}",
        ];
        await attacker.StrikeAsync(async () =>
        {
            foreach (var path in read) await Hold.AnsweredAsync(stranger.Http.GetAsync($"/api/{path}"), Hidden);
            await Hold.AnsweredAsync(stranger.TryDecideAsync(placed.Id, "approve"), Hidden);
            await Hold.AnsweredAsync(stranger.TryMarkSeenAsync(placed.Id), Hidden);
            await Hold.AnsweredAsync(stranger.Questions.TrySayAsync(question, "<p>Wat is uw antwoord?</p>"), Hidden);
        });
    }

    private static async Task A_decision_names_no_version_or_an_old_one(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var decided = await ReplacedAsync(story, new { kind = "VatReturn", subject = "BTW" });
        var signed = await ReplacedAsync(story, new { kind = "ForSigning", folder = "Advies", subject = "Overeenkomst" });
        await attacker.StrikeAsync(async () =>
        {
            await Hold.AnsweredAsync(story.First.TryDecideAsync(decided.Id, "approve", version: null), HttpStatusCode.BadRequest);
            await Hold.RefusedAsync(HttpStatusCode.Conflict, "replaced", story.First.TryDecideAsync(decided.Id, "approve", version: 1));
            var consent = story.First.Http.PostAsJsonAsync($"/api/documents/{signed.Id}/signature/code", new { consent = true });
            await Hold.AnsweredAsync(consent, HttpStatusCode.BadRequest);
            await Hold.RefusedAsync(HttpStatusCode.Conflict, "replaced", story.First.TrySendSigningCodeAsync(signed));
        });
        foreach (var placed in new[] { decided, signed })
            Hold.That((await story.First.DocumentAsync(placed)).State == "open", "it was decided");
    }

    private static async Task Somebody_goes_on_after_the_right_was_lost(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 2);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW");
        var (leaver, file) = (story.Second, (await story.Second.DocumentAsync(placed)).Files[0].Id);
        var (document, dossier) = ($"documents/{placed.Id}", $"dossiers/{story.Dossier.Id}");
        var question = Testing.Questions.FormOf([("subject", "Vraag"), ("body", "<p>Nog iets.</p>")]);
        await story.Office.RemoveMemberAsync(story.Dossier, story.Directors[1].Person);
        await attacker.StrikeAsync(async () =>
        {
            await Hold.AnsweredAsync(leaver.TryDecideAsync(placed.Id, "approve"), Hidden);
            foreach (var path in new[] { document, $"{document}/files/{file}", dossier, $"{dossier}/archive" })
                await Hold.AnsweredAsync(leaver.Http.GetAsync($"/api/{path}"), Hidden);
            await Hold.AnsweredAsync(leaver.Questions.TryBeginAsync(story.Dossier, question), Hidden);
        });
        Hold.That((await story.First.DocumentAsync(placed)).State == "open", "it was decided");
    }

    private static async Task Calendar_links_are_made_and_kept_without_the_password(Attacker attacker)
    {
        var (_, client) = await attacker.Portal.NewPersonAsync();
        var link = (await client.Calendar.MakeAsync()).Address;
        await Answer.SuccessAsync(attacker.Portal.NewHttp().GetAsync(link));
        await attacker.StrikeAsync(async () =>
        {
            await Hold.AnsweredAsync(client.Calendar.TryMakeAsync(null), HttpStatusCode.BadRequest);
            await Hold.RefusedAsync(HttpStatusCode.Forbidden, "password-incorrect", client.Calendar.TryMakeAsync("niet het wachtwoord"));
            await Answer.SuccessAsync(client.Account.TryChangePasswordAsync(Client.Password, "vier losse woorden samen"));
            await Hold.AnsweredAsync(attacker.Portal.NewHttp().GetAsync(link), Hidden);
        });
    }

    private static async Task Keys_of_calendars_are_guessed(Attacker attacker)
    {
        var (person, client) = await attacker.Portal.NewPersonAsync();
        var link = (await client.Calendar.MakeAsync()).Address;
        using var guesser = attacker.Portal.NewHttp(Unique.Address());
        // One after another: keys are counted when they were wrong, since no number of them at the same moment guesses 256 bits.
        await attacker.StrikeAsync(async () =>
        {
            for (var guess = 1; guess <= 60; guess++)
            {
                var due = guess <= 50 ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests;
                await Hold.AnsweredAsync(guesser.GetAsync($"/api/calendar.ics?key={person.Id}.{guess}"), due);
            }
        });
        await Hold.AnsweredAsync(guesser.GetAsync(link), HttpStatusCode.TooManyRequests);
        await Hold.AnsweredAsync(attacker.Portal.NewHttp().GetAsync(link), HttpStatusCode.OK);
    }

    private static async Task<PlacedAnswer> ReplacedAsync(Scenario story, object fields)
    {
        var placed = await story.Office.PlaceAsync(story.Dossier, fields);
        await story.Office.ReplaceAsync(placed, new { });
        return placed;
    }
}
