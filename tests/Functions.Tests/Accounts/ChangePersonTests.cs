using System.Net;
using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class ChangePersonTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Fact]
    public async Task A_new_mail_address_is_the_new_user_name_and_both_addresses_are_told()
    {
        var (person, _) = await Portal.NewPersonAsync();
        var address = Unique.Email();
        Assert.Equal(address, (await ChangeAsync(person, new { email = address })).Email);
        foreach (var told in new[] { person.Email, address })
            Assert.Contains("gebruikersnaam", (await Portal.Mail.WaitForAsync(told, "wijziging in uw account")).Text, StringComparison.Ordinal);
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(address, Client.Password));
        // The old address is free for somebody else.
        await (await Portal.OfficeAsync()).AddPersonAsync("Een Ander", person.Email);
    }

    [Fact]
    public async Task An_address_that_is_somebody_elses_is_refused_and_one_that_differs_in_case_only_is_not()
    {
        var (person, _) = await Portal.NewPersonAsync();
        var (other, _) = await Portal.NewPersonAsync();
        Assert.Equal("email-in-use", (await Answer.ProblemAsync(HttpStatusCode.Conflict, TryChangeAsync(person.Id, new { email = other.Email }))).Code);
        Assert.Equal(person.Email.ToUpperInvariant(), (await ChangeAsync(person, new { email = person.Email.ToUpperInvariant() })).Email);
    }

    [Fact]
    public async Task A_link_that_went_to_the_old_address_no_longer_sets_the_password()
    {
        var person = await (await Portal.OfficeAsync()).AddPersonAsync("Kees Bos", Unique.Email());
        var link = (await Portal.Mail.WaitForAsync(person.Email, "wachtwoord")).Link;
        await ChangeAsync(person, new { email = Unique.Email() });
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, Portal.NewClient().TrySetPasswordAsync(link, Client.Password));
    }

    [Fact]
    public async Task A_name_and_a_number_change_by_themselves_and_a_changed_number_has_to_be_confirmed_again()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var number = Unique.Mobile();
        await client.Account.RegisterMobileAsync(Portal, number, number);
        Assert.Equal((person.Email, number), (await ChangeAsync(person, new { name = "Anneke Jansen" }) is var changed ? (changed.Email, changed.Mobile) : default));
        Assert.Equal(person.Id, Assert.Single(await FoundAsync($"Jansen {person.Email}")).Id);
        Assert.Empty(await FoundAsync($"Vries {person.Email}"));
        Assert.Equal(("Anneke Jansen", true), (await client.Account.MeAsync() is var me ? (me.Name, me.MobileConfirmed) : default));
        await ChangeAsync(person, new { mobile = Unique.Mobile() });
        Assert.False((await client.Account.MeAsync()).MobileConfirmed);
        Assert.Null((await ChangeAsync(person, new { mobile = "" })).Mobile);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_the_field_and_who_does_not_exist_is_not_found()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var problem = await Answer.ProblemAsync(HttpStatusCode.BadRequest, TryChangeAsync(person.Id, new { name = " ", email = "geen adres", mobile = "12" }));
        Assert.Equal(["email", "mobile", "name"], problem.Errors!.Keys.Order());
        await Answer.ProblemAsync(HttpStatusCode.NotFound, TryChangeAsync("0000000000000000", new { name = "Niemand" }));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.PatchAsJsonAsync($"/api/office/people/{person.Id}", new { name = "Zelf" }));
    }

    [Fact]
    public async Task The_office_takes_off_a_second_factor_that_was_lost_and_the_person_is_told()
    {
        var (person, client) = await Portal.NewPersonAsync();
        await client.Account.AddAuthenticatorAsync();
        await client.Account.AddPasskeyAsync(Portal);
        var office = await Portal.OfficeAsync();
        await Answer.SuccessAsync(office.ResetSecondFactorAsync(person));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
        await Answer.SuccessAsync(Portal.NewClient().TrySignInAsync(person.Email, Client.Password));
        await Eventually.HoldsAsync("the notice", async () => (await Portal.Mail.ToAsync(person.Email)).Any(mail => mail.Text.Contains("extra beveiliging", StringComparison.Ordinal)));
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.DeleteAsync("/api/office/people/0000000000000000/second-factor"));
    }

    private async Task<HttpResponseMessage> TryChangeAsync(string personId, object change) => await (await Portal.OfficeAsync()).Http.PatchAsJsonAsync($"/api/office/people/{personId}", change);

    private async Task<IReadOnlyList<PersonAnswer>> FoundAsync(string search) =>
        await Answer.ListOfAsync<PersonAnswer>((await Portal.OfficeAsync()).Http.GetAsync($"/api/office/people?search={Uri.EscapeDataString(search)}"));

    private Task<PersonAnswer> ChangeAsync(PersonAnswer person, object change) => Answer.OfAsync<PersonAnswer>(TryChangeAsync(person.Id, change));
}
