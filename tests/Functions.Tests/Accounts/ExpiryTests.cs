using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

/// <summary>On a portal of its own, whose clock is moved ahead.</summary>
public sealed class ExpiryTests(SharedPortal shared)
{
    [Fact]
    public async Task An_invitation_works_for_seven_days_and_a_requested_link_for_one_hour()
    {
        await using var portal = await shared.StartAnotherAsync();
        var office = await portal.Driver.OfficeAsync();
        var person = await office.AddPersonAsync("Kees Bakker", Unique.Email());
        var invitation = (await portal.Driver.Mail.WaitForAsync(person.Email, "wachtwoord")).Link;
        await portal.Driver.AdvanceClockAsync("P6DT23H");
        await Answer.SuccessAsync(portal.Driver.NewClient().TrySetPasswordAsync(invitation, Client.Password));

        await Answer.SuccessAsync(portal.Driver.NewClient().RequestPasswordAsync(person.Email));
        var request = (await portal.Driver.Mail.WaitForAsync(person.Email, "nieuw wachtwoord")).Link;
        await portal.Driver.AdvanceClockAsync("PT1H1M");
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, portal.Driver.NewClient().TrySetPasswordAsync(request, "iets heel anders"));
        Assert.Equal("link-invalid", problem.Code);

        var late = await office.AddPersonAsync("Te Laat", Unique.Email());
        var expired = (await portal.Driver.Mail.WaitForAsync(late.Email, "wachtwoord")).Link;
        await portal.Driver.AdvanceClockAsync("P7DT1M");
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, portal.Driver.NewClient().TrySetPasswordAsync(expired, Client.Password));
    }

    [Fact]
    public async Task A_locked_account_opens_again_after_a_quarter_of_an_hour()
    {
        await using var portal = await shared.StartAnotherAsync();
        var person = await NewPersonAsync(portal);
        for (var guess = 0; guess < 5; guess++) await portal.Driver.NewClient().TrySignInAsync(person.Email, "geraden");
        await Answer.ProblemAsync(HttpStatusCode.Locked, portal.Driver.NewClient().TrySignInAsync(person.Email, Client.Password));
        await portal.Driver.AdvanceClockAsync("PT16M");
        await Answer.SuccessAsync(portal.Driver.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends()
    {
        await using var portal = await shared.StartAnotherAsync();
        var client = await portal.Driver.SignInAsync(await NewPersonAsync(portal));
        await portal.Driver.AdvanceClockAsync("PT1H30M");
        await Answer.SuccessAsync(client.Http.GetAsync("/api/me"));
        await portal.Driver.AdvanceClockAsync("PT2H1M");
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
    }

    [Fact]
    public async Task A_session_in_use_all_the_time_still_ends_after_twelve_hours()
    {
        await using var portal = await shared.StartAnotherAsync();
        var client = await portal.Driver.SignInAsync(await NewPersonAsync(portal));
        for (var hour = 1; hour <= 11; hour++)
        {
            await portal.Driver.AdvanceClockAsync("PT1H");
            await Answer.SuccessAsync(client.Http.GetAsync("/api/me"));
        }

        await portal.Driver.AdvanceClockAsync("PT1H1M");
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
    }

    private static async Task<PersonAnswer> NewPersonAsync(TestPortal portal)
    {
        var person = await (await portal.Driver.OfficeAsync()).AddPersonAsync("Anneke de Vries", Unique.Email());
        await portal.Driver.SignInWithInvitationAsync(person);
        return person;
    }
}
