using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform.Telemetry;

public sealed class PrivacyTests(SharedPortal shared)
{
    private readonly PersonalData _data = new();

    [Fact]
    public async Task In_the_telemetry_of_the_whole_story_nobody_is_named_and_no_secret_stands()
    {
        using var recorder = new TelemetryRecorder();
        string known;
        await using (var portal = await shared.StartAnotherAsync(recorder.AddTo))
        {
            var office = await OfficeAsync(portal);
            var person = await office.AddPersonAsync(_data.Name(), _data.Email(), _data.Add("0687654321"));
            await DossiersOf(person, office);
            var organisation = await office.AddOrganisationAsync($"Bakkerij {_data.Word()} B.V.");
            await office.MakeDirectorAsync(organisation, person);
            await Find(office, organisation);
            var (client, password) = await FirstSignIn(portal, person);
            await Forget(portal, person);
            await Secure(portal, office);
            known = await Approve(portal, office, organisation, client);
            await Reject(portal, office, organisation, client);
            await Subscribe(portal, client, password);
            await Refuse(portal);
        }

        // What may be told is told: the search looks in the right place.
        Assert.Contains(recorder.Lines, line => line.Text.Contains("did not take a mail", StringComparison.Ordinal));
        Assert.Contains(recorder.Spans, span => TelemetryRecorder.TextOf(span).Contains(known, StringComparison.Ordinal));
        Assert.Empty(recorder.Lines.SelectMany(line => _data.In(line.Text).Select(secret => $"'{secret}' in a line of {line.Category} ({line.Level}): {line.Text}")).Take(5));
        Assert.Empty(recorder.Spans.SelectMany(span => _data.In(TelemetryRecorder.TextOf(span)).Select(secret => $"'{secret}' in a span of {span.Source.Name}: {TelemetryRecorder.TextOf(span)}")).Take(5));
    }

    [Fact]
    public void The_category_that_tells_of_whole_addresses_is_quiet_whatever_is_asked_of_the_others()
    {
        var logger = shared.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");
        Assert.False(logger.IsEnabled(LogLevel.Information));
        var rules = shared.Services.GetRequiredService<IOptions<LoggerFilterOptions>>().Value.Rules;
        Assert.Contains(rules, rule => rule is { CategoryName: "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel: LogLevel.Warning, ProviderName: null });
    }

    private async Task<Testing.Office> OfficeAsync(TestPortal portal)
    {
        var office = await portal.Driver.OfficeAsync();
        _data.Add(office.Http.DefaultRequestHeaders.Authorization!.Parameter!);
        _data.Add(PortalDriver.OfficeAddress);
        return office;
    }

    private async Task DossiersOf(PersonAnswer person, Testing.Office office)
    {
        _data.Add("+31687654321");
        var dossier = await Answer.OfAsync<DossierAnswer>(office.Http.PostAsJsonAsync("/api/office/dossiers", new { type = "personal", name = person.Name, bsn = _data.Add("123456782") }));
        await office.MakeDirectorAsync(dossier, person);
    }

    private static Task Find(Testing.Office office, DossierAnswer organisation) =>
        Answer.SuccessAsync(office.Http.GetAsync($"/api/office/dossiers?search={organisation.Name.Split(' ')[1]}"));

    private async Task<(Client Client, string Password)> FirstSignIn(TestPortal portal, PersonAnswer person)
    {
        var client = portal.Driver.NewClient();
        var link = (await portal.Driver.Mail.WaitForAsync(person.Email, "wachtwoord")).Link;
        _data.Add(Client.TokenOf(link));
        var password = _data.Add($"wachtwoord {Unique.Word()}");
        await Answer.SuccessAsync(client.TrySetPasswordAsync(link, password));
        await Answer.ProblemAsync(HttpStatusCode.BadRequest, client.TrySetPasswordAsync(link, password));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.TrySignInAsync(person.Email, _data.Add($"niet {Unique.Word()}")));
        using var signedIn = await client.TrySignInAsync(person.Email, password);
        foreach (var cookie in signedIn.Headers.GetValues("Set-Cookie")) _data.Add(cookie.Split(';')[0].Split('=', 2)[1]);
        return (client, password);
    }

    // One who is known, one who is not, and one who does not exist with a password.
    private async Task Forget(TestPortal portal, PersonAnswer person)
    {
        await Answer.SuccessAsync(portal.Driver.NewClient().RequestPasswordAsync(person.Email));
        await Answer.SuccessAsync(portal.Driver.NewClient().RequestPasswordAsync(_data.Email()));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, portal.Driver.NewClient().TrySignInAsync(_data.Email(), _data.Add($"een {Unique.Word()}")));
        await Eventually.HoldsAsync("the second link", async () => (await portal.Driver.Mail.ToAsync(person.Email)).Count == 2);
        foreach (var mail in await portal.Driver.Mail.ToAsync(person.Email)) _data.Add(Client.TokenOf(mail.Link));
    }

    // Everything on the page Accountbeveiliging, with an SMS that is refused at first, and what one signs in with.
    private async Task Secure(TestPortal portal, Testing.Office office)
    {
        var person = await office.AddPersonAsync(_data.Name(), _data.Email());
        var own = await portal.Driver.SignInWithInvitationAsync(person);
        portal.MailFaults.Throttle(TimeSpan.FromSeconds(1));
        var number = _data.Add(Unique.Mobile());
        await Answer.SuccessAsync(own.Account.TrySetMobileAsync(number));
        await Answer.SuccessAsync(own.Account.TryConfirmMobileAsync(_data.AddCode(await portal.Driver.Mail.CodeToAsync(number))));
        var app = await own.Account.StartAuthenticatorAsync();
        _data.Add(app.Given.SharedKey.Replace(" ", "", StringComparison.Ordinal));
        var codes = await Answer.OfAsync<RecoveryCodesAnswer>(own.Account.TryConfirmAuthenticatorAsync(_data.AddCode(app.NextCode())));
        foreach (var code in codes.RecoveryCodes!) _data.Add(code);
        await Answer.SuccessAsync(own.Account.TrySetSmsAsync(true));
        await Answer.SuccessAsync(portal.Driver.NewClient().TrySignInAsync(person.Email, Client.Password, _data.AddCode(app.NextCode())));
        await Answer.SuccessAsync(portal.Driver.NewClient().TrySignInAsync(person.Email, Client.Password, codes.RecoveryCodes[0]));
        var asked = await own.Account.PasskeyOptionsAsync();
        _data.Add(asked.State);
        await Answer.SuccessAsync(own.Account.TryAddPasskeyAsync(asked.State, SoftPasskey.Make(asked.Options, portal.Driver.Origin).Registration, _data.Name()));
        await Answer.SuccessAsync(own.Account.TryChangePasswordAsync(Client.Password, _data.Add($"ander {Unique.Word()}")));
        await Answer.SuccessAsync(office.Http.PatchAsJsonAsync($"/api/office/people/{person.Id}", new { email = _data.Email(), mobile = _data.Add(Unique.Mobile()) }));
        await portal.Driver.Mail.WaitForAsync(person.Email, "wijziging in uw account");
    }

    private async Task<string> Approve(TestPortal portal, Testing.Office office, DossierAnswer organisation, Client client)
    {
        portal.MailFaults.Reject();
        var subject = $"BTW {_data.Word()}";
        var fields = new { kind = "VatReturn", subject, explanation = $"Zoals {_data.Word()} vroeg, BSN 123456782." };
        var placed = await Answer.OfAsync<PlacedAnswer>(office.TryUploadAsync(organisation, Pdfs.WithPages(1), fields, $"{_data.Word()}.pdf"));
        await portal.Driver.Mail.WaitForAsync((await Answer.OfAsync<MeAnswer>(client.Http.GetAsync("/api/me"))).Email, subject);
        var document = await client.DocumentAsync(placed);
        await Answer.SuccessAsync(client.Http.GetAsync($"/api/documents/{placed.Id}/files/{document.Files[0].Id}"));
        await client.ApproveAsync(placed, $"Akkoord, {_data.Word()}.");
        await office.CompleteAsync(await office.WorkItemForAsync(placed), new { reference = _data.Word() });
        await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, "Akkoord");
        await Eventually.HoldsAsync("the workflow to end", async () => (await office.DocumentAsync(placed.Id)).Workflow?.Status == "Completed");
        return placed.Id;
    }

    private async Task Reject(TestPortal portal, Testing.Office office, DossierAnswer organisation, Client client)
    {
        var placed = await office.UploadAsync(organisation, $"BTW {_data.Word()}");
        await client.TaskForAsync(placed);
        await client.RejectAsync(placed, $"Hier ontbreekt {_data.Word()}.");
        await office.WorkItemForAsync(placed);
        await portal.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, "Niet akkoord");
    }

    // A calendar program has its key in the address.
    private async Task Subscribe(TestPortal portal, Client client, string password)
    {
        var link = (await client.Calendar.MakeAsync(password)).Address;
        _data.Add(link.Query.Split('.')[^1]);
        using var calendar = await portal.Driver.NewHttp().GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, calendar.StatusCode);
        await client.Calendar.RevokeAsync();
        await Answer.ProblemAsync(HttpStatusCode.NotFound, portal.Driver.NewHttp().GetAsync(link));
    }

    private async Task Refuse(TestPortal portal)
    {
        var http = portal.Driver.NewHttp();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _data.Add($"eyJhbGciOiJub25lIn0.{Unique.Word()}.{Unique.Word()}"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, http.GetAsync("/api/office/work-items"));
        using var wrong = await portal.Driver.NewHttp().PostAsync("/api/session", new StringContent($"{{\"userName\": {_data.Word()}", MediaTypeHeaderValue.Parse("application/json")));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private sealed record MeAnswer(string Email);
}
