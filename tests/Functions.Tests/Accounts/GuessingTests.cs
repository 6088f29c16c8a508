using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portal.Accounts;
using Portal.Platform.Outcomes;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class GuessingTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_name_without_an_account_is_closed_after_five_guesses_just_like_one_with()
    {
        var unknown = Unique.Email();
        var person = await (await Portal.OfficeAsync()).AddPersonAsync("Nog Zonder", Unique.Email());
        foreach (var name in new[] { unknown, person.Email })
        {
            for (var guess = 1; guess <= 4; guess++)
                Assert.Equal("invalid-credentials", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(name, "geraden"))).Code);
            Assert.Equal("locked-out", (await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(name, "geraden"))).Code);
            Assert.Equal("locked-out", (await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync($" {name.ToUpperInvariant()}", "geraden"))).Code);
        }
    }

    [Fact]
    public async Task A_guess_does_the_same_work_for_a_known_and_an_unknown_name()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (person, _) = await portal.Driver.NewPersonAsync();
        await portal.QuietAsync();
        // What the portal does by itself meanwhile comes on top of some of them, so the least of four is what a guess takes.
        Assert.Equal(await LeastOfFourAsync(person.Email), await LeastOfFourAsync(Unique.Email()));

        async Task<int> LeastOfFourAsync(string name)
        {
            var least = int.MaxValue;
            for (var guess = 1; guess <= 4; guess++)
            {
                var before = portal.StorageOperations;
                await Answer.ProblemAsync(HttpStatusCode.Unauthorized, portal.Driver.NewClient().TrySignInAsync(name, "geraden"));
                least = Math.Min(least, portal.StorageOperations - before);
            }

            return least;
        }
    }

    [Fact]
    public async Task An_address_with_fifty_failures_is_turned_away_for_ten_minutes_whatever_name_it_tries()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (person, _) = await portal.Driver.NewPersonAsync();
        var address = Unique.Address();
        var client = portal.Driver.NewClient(address);
        for (var guess = 1; guess <= 50; guess++)
        {
            // What the client itself claims about its address makes no difference.
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/password/requests") { Content = JsonContent.Create(new { userName = Unique.Email() }), Headers = { { "X-Forwarded-For", Unique.Address() } } };
            await Answer.SuccessAsync(client.Http.SendAsync(request));
        }

        using var refused = await portal.Driver.NewClient(address).TrySignInAsync(person.Email, Client.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Assert.Equal("too-many-attempts", (await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, client.RequestPasswordAsync(person.Email))).Code);
        await Answer.SuccessAsync(portal.Driver.NewClient().TrySignInAsync(person.Email, Client.Password));
        await portal.Driver.AdvanceClockAsync("PT10M1S");
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task Of_sixty_guesses_at_the_same_moment_five_are_compared_and_the_right_password_behind_them_does_not_get_in()
    {
        var (person, _) = await Portal.NewPersonAsync();
        // From many addresses, so that only the name counts.
        var wrong = Enumerable.Range(0, 60).Select(_ => Portal.NewClient().TrySignInAsync(person.Email, "geraden")).ToList();
        var right = Portal.NewClient().TrySignInAsync(person.Email, Client.Password);
        var answers = await Task.WhenAll(wrong);
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized), 0, 4);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Locked }));
        using var last = await right;
        // Unless it came before them all.
        if (last.IsSuccessStatusCode) return;
        Assert.Equal(HttpStatusCode.Locked, last.StatusCode);
        await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task Of_forty_codes_of_the_app_guessed_at_the_same_moment_five_are_compared()
    {
        var (person, client) = await Portal.NewPersonAsync();
        await client.Account.AddAuthenticatorAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(guess => Portal.NewClient().TrySignInAsync(person.Email, Client.Password, $"wrong{guess}")));
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized), 0, 4);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Locked }));
        await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task Of_two_hundred_guesses_from_one_address_at_the_same_moment_fifty_are_compared_at_most()
    {
        var client = Portal.NewClient(Unique.Address());
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => client.TrySignInAsync(Unique.Email(), "geraden")));
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized), 1, 50);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests }));
    }

    [Fact]
    public async Task What_was_right_does_not_count_however_often_it_is_done()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var (app, _) = await client.Account.AddAuthenticatorAsync();
        for (var time = 1; time <= 8; time++)
            Assert.Equal("second-factor-required", (await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password))).Code);
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password, app.NextCode()));
    }

    [Fact]
    public async Task A_person_gets_ten_codes_a_day_whatever_they_are_for_and_a_right_one_forgets_the_wrong_ones()
    {
        var codes = shared.Services.GetRequiredService<OneTimeCodes>();
        var person = Unique.Word();
        var ids = new List<string>();
        for (var document = 1; document <= 10; document++) ids.Add((await IssueAsync(document)).Value);
        Assert.Equal("code-sent-recently", (await IssueAsync(11)).Failure?.Code);
        var (third, fourth) = (await IssuedAsync(3), await IssuedAsync(4));
        for (var guess = 1; guess <= 4; guess++) Assert.Equal("code-invalid", (await UseAsync(guess, "wrong")).Number.Failure?.Code);
        Assert.Equal("+31600000000", (await UseAsync(3, third)).Number.Value);
        for (var guess = 5; guess <= 8; guess++) Assert.False((await UseAsync(guess, "wrong")).HasClosed);
        Assert.True((await UseAsync(9, "wrong")).HasClosed);
        Assert.Equal("too-many-attempts", (await UseAsync(4, fourth)).Number.Failure?.Code);

        CodePurpose Signing(int document) => CodePurpose.Act("sign", $"{document}", "");
        Task<Result<string>> IssueAsync(int document) => codes.IssueAsync(person, Signing(document), "+31600000000", CancellationToken.None);
        Task<CodeUse> UseAsync(int document, string typed) => codes.UseAsync(person, Signing(document), typed, CancellationToken.None);
        async Task<string> IssuedAsync(int document) => (await codes.FindAsync(person, Signing(document), ids[document - 1], CancellationToken.None))!.Code;
    }

    [Fact]
    public async Task Of_the_passwords_that_are_asked_for_a_name_five_an_hour_are_mailed()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (person, _) = await portal.Driver.NewPersonAsync();
        for (var time = 1; time <= 7; time++) await Answer.SuccessAsync(portal.Driver.NewClient().RequestPasswordAsync(person.Email));
        await portal.QuietAsync();
        Assert.Equal(5, await MailsAsync());
        await portal.Driver.AdvanceClockAsync("PT1H1S");
        await Answer.SuccessAsync(portal.Driver.NewClient().RequestPasswordAsync(person.Email));
        await Eventually.HoldsAsync("a sixth mail", async () => await MailsAsync() == 6);

        async Task<int> MailsAsync() => (await portal.Driver.Mail.ToAsync(person.Email)).Count(mail => mail.Subject.Contains("nieuw wachtwoord", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_addresses_of_one_IPv6_network_count_as_one_for_whoever_has_one_has_all()
    {
        var attempts = shared.Services.GetRequiredService<AddressAttempts>();
        var network = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        for (var guess = 1; guess <= 50; guess++) Assert.Null(await attempts.TakeAsync(From($"fd00:{network[..4]}:{network[4..8]}:{network[8..]}::{guess:x}"), CancellationToken.None));
        Assert.Equal("too-many-attempts", (await attempts.TakeAsync(From($"fd00:{network[..4]}:{network[4..8]}:{network[8..]}::ffff"), CancellationToken.None))?.Code);
        Assert.Null(await attempts.TakeAsync(From($"fd01:{network[..4]}:{network[4..8]}:{network[8..]}::1"), CancellationToken.None));

        static HttpContext From(string address) => new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
    }

    [Fact]
    public async Task Guessing_the_password_from_within_a_session_closes_the_name_as_well()
    {
        var (person, client) = await Portal.NewPersonAsync();
        for (var guess = 1; guess <= 4; guess++) await Answer.ProblemAsync(HttpStatusCode.Forbidden, client.Account.TryChangePasswordAsync("geraden", "iets heel anders"));
        await Answer.ProblemAsync(HttpStatusCode.Locked, client.Account.TryChangePasswordAsync("geraden", "iets heel anders"));
        await Answer.ProblemAsync(HttpStatusCode.Locked, client.Account.TryChangePasswordAsync(Client.Password, "iets heel anders"));
        await Answer.ProblemAsync(HttpStatusCode.Locked, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task A_new_password_by_link_opens_a_closed_name()
    {
        var (person, _) = await Portal.NewPersonAsync();
        for (var guess = 1; guess <= 5; guess++) await Portal.NewClient().TrySignInAsync(person.Email, "geraden");
        await Answer.SuccessAsync(Portal.NewClient().RequestPasswordAsync(person.Email));
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync((await Portal.Mail.WaitForAsync(person.Email, "nieuw wachtwoord")).Link, "iets heel anders"));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, "iets heel anders"));
    }
}
