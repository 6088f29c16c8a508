using System.Net;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>Secrets that are guessed, many at the same moment.</summary>
internal static class Guessing
{
    private const int Passwords = 60;
    private const int Codes = 40;
    private const int FromOne = 200;

    private static readonly HttpStatusCode[] WrongOrClosed = [HttpStatusCode.Unauthorized, HttpStatusCode.Locked];
    private static readonly HttpStatusCode[] WrongOrTooMany = [HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests];

    public static IReadOnlyList<Attack> All =>
    [
        new(Passwords_are_guessed_at_the_same_moment,
            $"{Passwords} wrong ones and the right one last", "five at most are compared, and the right one is refused after them"),
        new(Codes_of_an_app_are_guessed_at_the_same_moment,
            $"{Codes} wrong ones and the right one last", "five at most are compared, and the right one is refused after them"),
        new(One_address_guesses_at_many_names, $"{FromOne} tries at the same moment", "fifty at most are compared"),
        new(Passwords_are_asked_for_invented_names,
            "100 names", "no mail goes out, each answer is that of a known name, and the mail of a task comes"),
    ];

    private static async Task Passwords_are_guessed_at_the_same_moment(Attacker attacker)
    {
        var (person, _) = await attacker.Portal.NewPersonAsync();
        // From many addresses, so that only the name counts.
        await GuessAsync(attacker, Passwords, _ => TryAsync("geraden"), () => TryAsync(Client.Password));

        Task<HttpResponseMessage> TryAsync(string password) => attacker.Portal.NewClient().TrySignInAsync(person.Email, password);
    }

    private static async Task Codes_of_an_app_are_guessed_at_the_same_moment(Attacker attacker)
    {
        var (person, client) = await attacker.Portal.NewPersonAsync();
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        await GuessAsync(attacker, Codes, guess => TryAsync($"wrong{guess}"), () => TryAsync(app.NextCode()));

        Task<HttpResponseMessage> TryAsync(string code) => attacker.Portal.NewClient().TrySignInAsync(person.Email, Client.Password, code);
    }

    private static async Task GuessAsync(
        Attacker attacker, int count, Func<int, Task<HttpResponseMessage>> wrong, Func<Task<HttpResponseMessage>> right)
    {
        var (answers, last) = await attacker.StrikeAsync(async () => (
            await Task.WhenAll(Enumerable.Range(0, count).Select(guess => Hold.AnsweredAsync(wrong(guess), WrongOrClosed))),
            await Hold.AnsweredAsync(right(), HttpStatusCode.OK, HttpStatusCode.Locked)));
        var compared = answers.Count(answer => answer == HttpStatusCode.Unauthorized);
        // The fifth is answered that the name is closed.
        Hold.That(compared < 5, $"{compared} were told to be wrong");
        Hold.That(last == HttpStatusCode.Locked, "the right one got in");
    }

    private static async Task One_address_guesses_at_many_names(Attacker attacker)
    {
        var client = attacker.Portal.NewClient(Unique.Address());
        var answers = await attacker.StrikeAsync(() => Task.WhenAll(Enumerable.Range(0, FromOne)
            .Select(_ => Hold.AnsweredAsync(client.TrySignInAsync(Unique.Email(), "geraden"), WrongOrTooMany))));
        var compared = answers.Count(answer => answer == HttpStatusCode.Unauthorized);
        Hold.That(compared is > 0 and <= 50, $"{compared} were compared");
    }

    private static async Task Passwords_are_asked_for_invented_names(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var person = story.Directors[0].Person;
        var names = Enumerable.Range(0, 100).Select(_ => Unique.Email()).ToList();
        var known = await AskAsync(attacker.Portal, person.Email);
        var answers = await attacker.StrikeAsync(() => Task.WhenAll(names.Select(name => AskAsync(attacker.Portal, name))));
        Hold.That(answers.All(answer => answer == known), "an invented name is answered otherwise than a known one");
        await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await attacker.Portal.Mail.WaitForAsync(person.Email, "BTW Q1");
        var mailed = (await attacker.Portal.Mail.AllAsync()).Count(mail => names.Contains(mail.To));
        Hold.That(mailed == 0, $"{mailed} mails went to invented names");
    }

    // All that tells one answer from another, but for its moment and its number.
    private static async Task<string> AskAsync(PortalDriver portal, string name)
    {
        using var answer = await portal.NewClient().RequestPasswordAsync(name);
        var headers = answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order(StringComparer.Ordinal);
        return $"{answer.StatusCode} {string.Join(' ', headers)} {await answer.Content.ReadAsStringAsync()}";
    }
}
