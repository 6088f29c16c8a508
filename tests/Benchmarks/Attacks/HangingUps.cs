using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>Callers who hang up at any moment of a change that has to end all sessions.</summary>
internal static class HangingUps
{
    private const int Rounds = 20;

    // Five an hour are mailed to one name.
    private const int LinksForOne = 4;

    public static IReadOnlyList<Attack> All =>
    [
        new(A_caller_hangs_up_while_the_password_is_changed,
            $"{Rounds} times at random moments", "where the password is another, every session of before is refused"),
        new(A_caller_hangs_up_while_a_password_is_set_by_a_link,
            $"{Rounds} times at random moments", "where the password is another, every session of before is refused"),
    ];

    private static async Task A_caller_hangs_up_while_the_password_is_changed(Attacker attacker)
    {
        var victim = new Victim(attacker.Portal, (await attacker.Portal.NewPersonAsync()).Person);
        var longest = await ChangeAsync(attacker, victim, Timeout.InfiniteTimeSpan) ?? TimeSpan.Zero;
        for (var round = 1; round <= Rounds; round++) await ChangeAsync(attacker, victim, AnyMoment(longest));
        Hold.That(victim.Changes > 1, "nobody was late enough for the change to be made");
    }

    private static async Task A_caller_hangs_up_while_a_password_is_set_by_a_link(Attacker attacker)
    {
        var (changes, longest) = (0, (TimeSpan?)null);
        for (var people = 0; people < Rounds / LinksForOne; people++)
        {
            var victim = new Victim(attacker.Portal, (await attacker.Portal.NewPersonAsync()).Person);
            for (var link = 1; link <= LinksForOne; link++)
            {
                var stayed = await SetAsync(attacker, victim, link, longest is { } most ? AnyMoment(most) : Timeout.InfiniteTimeSpan);
                longest ??= stayed;
            }

            changes += victim.Changes;
        }

        Hold.That(changes > 1, "nobody was late enough for the password to be set");
    }

    private static async Task<TimeSpan?> ChangeAsync(Attacker attacker, Victim victim, TimeSpan moment)
    {
        var sessions = await victim.SignInTwiceAsync();
        var (http, asked) = (sessions[0].Http, new { currentPassword = victim.Password, newPassword = victim.Next });
        var stayed = await attacker.StrikeAsync(() =>
            Calls.HangUpAsync(moment, gone => http.PutAsJsonAsync("/api/me/password", asked, gone)));
        // Whoever stays gets a new key, and goes on.
        await victim.LookAsync(stayed is null ? sessions : sessions[1..]);
        return stayed;
    }

    private static async Task<TimeSpan?> SetAsync(Attacker attacker, Victim victim, int link, TimeSpan moment)
    {
        var sessions = await victim.SignInTwiceAsync();
        var asked = new { token = await victim.TokenAsync(link), password = victim.Next };
        var http = attacker.Portal.NewHttp();
        var stayed = await attacker.StrikeAsync(() =>
            Calls.HangUpAsync(moment, gone => http.PostAsJsonAsync("/api/password", asked, gone)));
        await victim.LookAsync(sessions);
        return stayed;
    }

    private static TimeSpan AnyMoment(TimeSpan longest) =>
        TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)longest.TotalMilliseconds + 1));

    private sealed class Victim(PortalDriver portal, PersonAnswer person)
    {
        public string Password { get; private set; } = Client.Password;

        public int Changes { get; private set; }

        public string Next => $"zomaar woorden {Changes}";

        public async Task<Client[]> SignInTwiceAsync()
        {
            Client[] clients = [portal.NewClient(), portal.NewClient()];
            foreach (var client in clients) await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Password));
            return clients;
        }

        public async Task<string> TokenAsync(int nth)
        {
            await Answer.SuccessAsync(portal.NewClient().RequestPasswordAsync(person.Email));
            var mail = await Eventually.FindsAsync($"link {nth}", async () => (await LinksAsync()).Skip(nth - 1).FirstOrDefault());
            return Client.TokenOf(mail.Link);
        }

        /// <summary>Whether the password is another, and then whether these sessions have ended.</summary>
        public async Task LookAsync(IEnumerable<Client> sessions)
        {
            using var entered = await portal.NewClient().TrySignInAsync(person.Email, Next);
            if (!entered.IsSuccessStatusCode) return;
            (Password, Changes) = (Next, Changes + 1);
            foreach (var session in sessions) await Hold.AnsweredAsync(session.Http.GetAsync("/api/me"), HttpStatusCode.Unauthorized);
        }

        private async Task<IEnumerable<MailAnswer>> LinksAsync() =>
            (await portal.Mail.ToAsync(person.Email)).Where(mail => mail.Subject.Contains("nieuw wachtwoord", StringComparison.Ordinal));
    }
}
