using Portal.Platform;

namespace Portal.Unit.Tests.Platform;

public sealed class FairTurnsTests
{
    [Fact]
    public async Task Who_asks_a_hundred_times_waits_behind_himself_and_not_others_behind_him()
    {
        var turns = new FairTurns(places: 1, each: 1);
        var place = await turns.TakeAsync("greedy", CancellationToken.None);
        var greedy = Enumerable.Range(0, 100).Select(_ => turns.TakeAsync("greedy", CancellationToken.None)).ToList();
        var modest = turns.TakeAsync("modest", CancellationToken.None);
        place.Dispose();
        (await greedy[0]).Dispose();
        (await modest).Dispose();
        Assert.True((await Task.WhenAll(greedy[1..^1].Select(async one => { (await one).Dispose(); return true; })))[^1]);
    }

    [Fact]
    public async Task One_caller_never_has_all_places()
    {
        var turns = new FairTurns(places: 3, each: 2);
        var slow = Enumerable.Range(0, 5).Select(_ => turns.TakeAsync("slow", CancellationToken.None)).ToList();
        Assert.Equal([true, true, false, false, false], slow.Select(one => one.IsCompletedSuccessfully));
        using var other = await turns.TakeAsync("other", CancellationToken.None);
        Assert.False(turns.TakeAsync("third", CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task Who_leaves_the_queue_takes_nothing_with_him()
    {
        var turns = new FairTurns(places: 1, each: 1);
        var place = await turns.TakeAsync("first", CancellationToken.None);
        using var gone = new CancellationTokenSource();
        var waiting = turns.TakeAsync("gone", gone.Token);
        var last = turns.TakeAsync("last", CancellationToken.None);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        place.Dispose();
        place.Dispose();
        using var given = await last;
        Assert.False(turns.TakeAsync("another", CancellationToken.None).IsCompleted);
    }
}
