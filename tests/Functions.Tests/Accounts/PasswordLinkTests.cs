using System.Net;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class PasswordLinkTests(SharedPortal shared)
{
    private const string Other = "een ander wachtwoord";

    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task An_invitation_works_once()
    {
        var (person, link) = await InviteAsync();
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync(link, Client.Password));
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, Portal.NewClient().TrySetPasswordAsync(link, Other));
        Assert.Equal("link-invalid", problem.Code);
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
    }

    [Fact]
    public async Task A_link_says_whose_password_it_sets_as_long_as_it_does()
    {
        var (person, link) = await InviteAsync();
        var (visitor, token) = (Portal.NewClient(), Client.TokenOf(link));
        var owner = await Answer.OfAsync<PasswordLinkAnswer>(visitor.TryReadPasswordLinkAsync(token));
        Assert.Equal((person.Name, person.Email), (owner.Name, owner.UserName));
        await Answer.SuccessAsync(visitor.TrySetPasswordAsync(link, Client.Password));
        foreach (var used in new[] { token, token[..^4], "", null! })
            Assert.Equal("link-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, visitor.TryReadPasswordLinkAsync(used))).Code);
    }

    [Fact]
    public async Task Used_by_two_at_the_same_moment_it_sets_one_password()
    {
        var (_, link) = await InviteAsync();
        var answers = await Task.WhenAll(Portal.NewClient().TrySetPasswordAsync(link, Client.Password), Portal.NewClient().TrySetPasswordAsync(link, Other));
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public async Task An_altered_link_does_not_work(int place)
    {
        var (_, link) = await InviteAsync();
        var token = Client.TokenOf(link).ToCharArray();
        var at = place < 0 ? token.Length + place : place;
        token[at] = token[at] == 'A' ? 'B' : 'A';
        var altered = new Uri($"{link.GetLeftPart(UriPartial.Path)}#token={new string(token)}");
        Assert.Equal("link-invalid", (await Answer.ProblemAsync(HttpStatusCode.BadRequest, Portal.NewClient().TrySetPasswordAsync(altered, Client.Password))).Code);
    }

    [Fact]
    public async Task Asking_for_a_password_answers_the_same_for_any_name_and_mails_only_a_known_one()
    {
        var (person, link) = await InviteAsync();
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync(link, Client.Password));
        var unknown = Unique.Email();
        foreach (var name in new[] { unknown, person.Email })
        {
            using var response = await Portal.NewClient().RequestPasswordAsync(name);
            Assert.Equal((HttpStatusCode.Accepted, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        }

        var mail = await Portal.Mail.WaitForAsync(person.Email, "nieuw wachtwoord");
        Assert.Empty(await Portal.Mail.ToAsync(unknown));
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync(mail.Link, Other));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Other));
    }

    [Fact]
    public async Task Setting_a_password_ends_the_sessions_there_were()
    {
        var office = await Portal.OfficeAsync();
        var person = await office.AddPersonAsync("Piet Jansen", Unique.Email());
        var client = await Portal.SignInWithInvitationAsync(person);
        await Answer.SuccessAsync(Portal.NewClient().RequestPasswordAsync(person.Email));
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync((await Portal.Mail.WaitForAsync(person.Email, "nieuw wachtwoord")).Link, Other));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
    }

    [Theory]
    [InlineData("kort", "Kies een wachtwoord van ten minste 10 tekens.")]
    [InlineData("", "Kies een wachtwoord van ten minste 10 tekens.")]
    public async Task A_short_password_is_refused_at_the_field_and_the_link_still_works(string password, string text)
    {
        var (_, link) = await InviteAsync();
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, Portal.NewClient().TrySetPasswordAsync(link, password));
        Assert.Equal([text], problem.Errors!["password"]);
        await Answer.SuccessAsync(Portal.NewClient().TrySetPasswordAsync(link, new string('x', 128)));
    }

    [Fact]
    public async Task The_office_can_invite_again()
    {
        var office = await Portal.OfficeAsync();
        var person = await office.AddPersonAsync("Sanne Visser", Unique.Email());
        await Portal.Mail.WaitForAsync(person.Email, "wachtwoord");
        await Answer.SuccessAsync(office.Http.PostAsync($"/api/office/people/{person.Id}/invitation", null));
        await Eventually.HoldsAsync("a second invitation", async () => (await Portal.Mail.ToAsync(person.Email)).Count == 2);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.PostAsync("/api/office/people/0000000000000000/invitation", null));
    }

    private async Task<(PersonAnswer Person, Uri Link)> InviteAsync()
    {
        var office = await Portal.OfficeAsync();
        var person = await office.AddPersonAsync("Kees Bakker", Unique.Email());
        return (person, (await Portal.Mail.WaitForAsync(person.Email, "wachtwoord")).Link);
    }
}
