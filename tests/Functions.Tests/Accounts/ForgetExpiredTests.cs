using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Accounts;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Accounts;

public sealed class ForgetExpiredTests(SharedPortal shared)
{
    [Fact]
    public async Task After_a_day_nothing_is_left_of_sessions_codes_and_counted_failures_but_their_events()
    {
        await using var portal = await shared.StartAnotherAsync();
        var (person, client) = await portal.Driver.NewPersonAsync();
        var number = Unique.Mobile();
        await client.Account.RegisterMobileAsync(portal.Driver, number, number);
        await client.Account.AddPasskeyAsync(portal.Driver);
        await portal.Driver.NewClient().TrySignInAsync(person.Email, "geraden wachtwoord");
        await portal.RunTimerAsync(nameof(ForgetExpired));
        // A code, a passkey and how many codes there were; a failure, its event, the head of the events, and the addresses of both sign-ins.
        Assert.Equal((1, 3, 5), await LeftAsync());

        await portal.Driver.AdvanceClockAsync("P1DT1M");
        await portal.RunTimerAsync(nameof(ForgetExpired));
        // Of the failure, its event and the head of the events.
        Assert.Equal((0, 0, 2), await LeftAsync());

        async Task<(int Sessions, int Codes, int Attempts)> LeftAsync() => (await SessionsAsync(), await CountAsync(OneTimeCodes.Codes), await CountAsync(CountedWindows.Attempts));

        async Task<int> SessionsAsync() => await portal.Services.GetRequiredService<StorageNames>().Table(PersonStore.People)
            .QueryAsync<TableEntity>(row => row.RowKey.CompareTo(SessionRow.Prefix) >= 0).CountAsync();

        async Task<int> CountAsync(string table) => await portal.Services.GetRequiredService<StorageNames>().Table(table).QueryAsync<TableEntity>().CountAsync();
    }
}
