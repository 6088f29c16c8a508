using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Accounts;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

/// <summary>A session counts only under the stamp of its account: that it still stands in storage is not enough.</summary>
public sealed class SessionStampTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    private TableClient People => shared.Services.GetRequiredService<StorageNames>().Table(PersonStore.People);

    private TableClient Old => shared.Services.GetRequiredService<StorageNames>().Table(OldSessions.Sessions);

    [Fact]
    public async Task A_session_whose_row_is_left_is_refused_once_the_account_has_another_stamp()
    {
        var (person, client) = await Portal.NewPersonAsync();
        await GiveStampAsync(person, Ids.NewSecret());
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
        // One that is opened now carries it, and is the only one to be seen.
        var again = await Portal.SignInAsync(person);
        Assert.Single(await again.Account.SessionsAsync());
    }

    [Fact]
    public async Task A_new_mail_address_ends_the_sessions_and_a_new_name_does_not()
    {
        var (person, client) = await Portal.NewPersonAsync();
        var office = await Portal.OfficeAsync();
        await Answer.SuccessAsync(office.Http.PatchAsync($"/api/office/people/{person.Id}", JsonContent.Create(new { name = "Anneke Jansen" })));
        await Answer.SuccessAsync(client.Http.GetAsync("/api/me"));
        await Answer.SuccessAsync(office.Http.PatchAsync($"/api/office/people/{person.Id}", JsonContent.Create(new { email = Unique.Email() })));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
    }

    [Fact]
    public async Task A_session_from_before_there_were_stamps_goes_on_until_all_sessions_of_its_account_end()
    {
        var (person, used) = await Portal.NewPersonAsync();
        await GiveStampAsync(person, "");
        await MakeOldAsync(person);
        await Answer.SuccessAsync(used.Http.GetAsync("/api/me"));
        Assert.True(Assert.Single(await used.Account.SessionsAsync()).Current);
        // One that nobody used since the upgrade is not with its person yet.
        var unused = await Portal.SignInAsync(person);
        await MakeOldAsync(person);
        await Answer.SuccessAsync(used.Account.TryEndOtherSessionsAsync());
        await Answer.SuccessAsync(used.Http.GetAsync("/api/me"));
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, unused.Http.GetAsync("/api/me"));
    }

    [Fact]
    public async Task After_a_break_in_a_setting_ends_every_session_of_before_a_moment()
    {
        var since = TimeProvider.System.GetUtcNow().AddHours(1);
        await using var portal = await shared.StartAnotherAsync(settings: new Dictionary<string, string?> { ["Accounts:SessionsSince"] = since.ToString("O", CultureInfo.InvariantCulture) });
        var (person, client) = await portal.Driver.NewPersonAsync();
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, client.Http.GetAsync("/api/me"));
        await portal.Driver.AdvanceClockAsync("PT1H1M");
        await Answer.SuccessAsync((await portal.Driver.SignInAsync(person)).Http.GetAsync("/api/me"));
    }

    private async Task GiveStampAsync(PersonAnswer person, string stamp) =>
        await People.UpdateEntityAsync(new TableEntity(person.Id, Person.Key) { [nameof(Person.SessionStamp)] = stamp }, ETag.All);

    // As they stood: in a table of their own, under their id alone, without a stamp.
    private async Task MakeOldAsync(PersonAnswer person)
    {
        foreach (var row in await People.RowsAsync<TableEntity>(person.Id, SessionRow.Prefix, CancellationToken.None).ToListAsync())
        {
            await People.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            row.RowKey = row.RowKey[SessionRow.Prefix.Length..];
            row.Remove(nameof(SessionRow.SessionStamp));
            await Old.AddEntityAsync(row);
        }
    }
}
