using System.Net;
using Portal.Functions.Tests.Signing;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>Codes by SMS, of somebody with many documents to sign.</summary>
internal static class SmsCodes
{
    private const int Documents = 12;
    private const int ADay = 10;

    private static readonly HttpStatusCode[] SentOrTooMany = [HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests];
    private static readonly HttpStatusCode[] WrongOrClosed = [HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests];

    public static IReadOnlyList<Attack> All =>
    [
        new(Codes_are_asked_for_many_documents,
            $"{Documents} documents, each twice", "one a minute for a document, and ten a day for the person"),
        new(Codes_are_guessed_over_several_documents,
            "30 wrong ones over 3 documents at the same moment", "five are compared, and the right codes are refused after them"),
    ];

    private static async Task Codes_are_asked_for_many_documents(Attacker attacker)
    {
        var (story, documents) = await DocumentsAsync(attacker.Portal, Documents);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var document in documents.Concat(documents))
                await Hold.AnsweredAsync(story.First.TrySendSigningCodeAsync(document), SentOrTooMany);
        });
        var sent = (await attacker.Portal.Mail.TextsToAsync(story.Mobiles[0])).Count;
        Hold.That(sent is > 1 and <= ADay, $"{sent} codes were sent");
    }

    private static async Task Codes_are_guessed_over_several_documents(Attacker attacker)
    {
        var (story, documents) = await DocumentsAsync(attacker.Portal, 3);
        var codes = new List<string>();
        foreach (var document in documents) codes.Add(await story.CodeAsync(0, document));
        var wrong = Enumerable.Range(0, 1_000_000).Select(number => $"{number:D6}").Where(code => !codes.Contains(code)).Take(30).ToList();
        var answers = await attacker.StrikeAsync(() => Task.WhenAll(wrong.Select((code, guess) =>
            Hold.AnsweredAsync(story.First.TrySignAsync(documents[guess % documents.Count], code), WrongOrClosed))));
        var compared = answers.Count(answer => answer == HttpStatusCode.BadRequest);
        Hold.That(compared < 5, $"{compared} were told to be wrong");
        foreach (var (document, code) in documents.Zip(codes))
            await Hold.RefusedAsync(HttpStatusCode.TooManyRequests, "too-many-attempts", story.First.TrySignAsync(document, code));
    }

    private static async Task<(SigningStory Story, IReadOnlyList<PlacedAnswer> Documents)> DocumentsAsync(PortalDriver portal, int count)
    {
        var story = await SigningStory.BeginAsync(portal, 1);
        var documents = new List<PlacedAnswer> { story.Document };
        while (documents.Count < count) documents.Add(await SigningStory.PlaceAsync(story.Scenario));
        return (story, documents);
    }
}
