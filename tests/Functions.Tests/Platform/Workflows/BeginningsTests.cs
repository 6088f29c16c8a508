using System.Net;
using Azure;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;
using Portal.Platform.Workflows;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform.Workflows;

/// <summary>Steps that may take the process with them. Each <see cref="Beginnings"/> stands for a process.</summary>
public sealed class BeginningsTests(SharedPortal shared)
{
    private const string Ended = "ended";
    private readonly Step _step = new(Unique.Word(), "step");

    [Fact]
    public async Task After_three_processes_that_never_came_to_the_end_a_step_is_given_up_and_not_begun_again()
    {
        await Deaths.OfAsync(shared.Services, _step, 2);
        await Deaths.OfAsync(shared.Services, _step, 1);
        for (var time = 0; time < 2; time++) Assert.Equal("step-died", await RunAsync(Another(), BegunOnceMore));
        Assert.Equal(Ended, await RunAsync(Another(), Ends, _step with { Name = "step asked for anew" }));
    }

    [Fact]
    public async Task A_step_that_came_to_the_end_is_as_good_as_new()
    {
        await Deaths.OfAsync(shared.Services, _step, 2);
        Assert.Equal(Ended, await RunAsync(Another(), Ends));
        await Deaths.OfAsync(shared.Services, _step, 2);
        Assert.Equal(Ended, await RunAsync(Another(), Ends));
        Assert.Null(await RowAsync());
    }

    [Fact]
    public async Task What_still_runs_in_the_same_process_is_not_taken_for_dead_when_its_message_is_delivered_again()
    {
        var (process, release, running) = (Another(), new TaskCompletionSource<string>(), new List<Task<string>>());
        for (var time = 0; time < Beginnings.Most + 1; time++)
        {
            var begun = new TaskCompletionSource();
            // The first of them runs without a turn, the second with: the others wait for that one, and have not begun.
            running.Add(RunAsync(process, () => Begin(begun)));
            if (time < 2) await begun.Task;
        }

        release.SetResult(Ended);
        Assert.All(await Task.WhenAll(running), end => Assert.Equal(Ended, end));

        Task<string> Begin(TaskCompletionSource begun)
        {
            begun.TrySetResult();
            return release.Task;
        }
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_elsewhere_while_the_first_run_goes_on_runs_and_both_end()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var first = RunAsync(Another(), () =>
        {
            begun.SetResult();
            return release.Task;
        });
        await begun.Task;
        Assert.Equal(Ended, await RunAsync(Another(), Ends));
        release.SetResult(Ended);
        Assert.Equal(Ended, await first);
        Assert.Null(await RowAsync());
    }

    [Fact]
    public async Task A_failure_that_passes_is_an_ordinary_retry_however_often_it_comes()
    {
        for (var time = 0; time < Beginnings.Most + 2; time++)
        {
            var failed = () => RunAsync(Another(), () => throw new RequestFailedException(503, "Busy."));
            await Assert.ThrowsAsync<RequestFailedException>(failed);
        }

        Assert.Null(await RowAsync());
        Assert.Equal(Ended, await RunAsync(Another(), Ends));
    }

    [Fact]
    public async Task A_failure_that_will_not_change_is_given_up_at_once_with_what_it_was()
    {
        var broken = new FormatException("Not a\u0000 PDF.");
        var why = await Another().RunAsync(_step, () => throw broken, Task.FromResult, CancellationToken.None);
        Assert.Equal(("step-broken", "FormatException: Not a  PDF."), (why.Code, why.Detail));
        Assert.Contains(why.Detail!, why.Text, StringComparison.Ordinal);
        Assert.Null(await RowAsync());
    }

    [Fact]
    public async Task An_ordinary_failure_does_not_make_the_deaths_before_it_undone()
    {
        await Deaths.OfAsync(shared.Services, _step, 2);
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(Another(), () => throw new TimeoutException()));
        await Deaths.OfAsync(shared.Services, _step, 1);
        Assert.Equal("step-died", await RunAsync(Another(), Ends));
    }

    [Fact]
    public async Task Steps_that_were_begun_before_go_one_at_a_time_so_that_the_one_that_kills_takes_no_other_along()
    {
        var (process, running, most) = (Another(), 0, 0);
        var suspects = Enumerable.Range(0, 8).Select(number => _step with { Name = $"suspect {number}" }).ToList();
        foreach (var suspect in suspects) await Deaths.OfAsync(shared.Services, suspect, 1);
        await Task.WhenAll(suspects.Select(suspect => RunAsync(process, WorkAsync, suspect)));
        Assert.Equal(1, most);

        async Task<string> WorkAsync()
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await RowAsync();
            Interlocked.Decrement(ref running);
            return Ended;
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(408, true)]
    [InlineData(412, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(400, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    public void Storage_that_is_away_or_busy_passes_and_what_it_refuses_does_not(int status, bool passes)
    {
        var failed = new RequestFailedException(status, "");
        var several = new AggregateException(failed, new RequestFailedException(400, ""));
        Assert.Equal((passes, passes), (failed.IsPassing(), several.IsPassing()));
    }

    [Fact]
    public void What_is_wrong_with_a_file_does_not_pass_and_what_is_wrong_with_the_network_does()
    {
        var refused = new HttpRequestException("", null, HttpStatusCode.Forbidden);
        var unheard = new HttpRequestException("No such host.");
        Exception[] passing = [new TaskCanceledException(), new TimeoutException(), unheard, new IOException()];
        Exception[] lasting = [new EndOfStreamException(), new ArgumentException("Invalid Unicode."), refused];
        Assert.All(passing, failure => Assert.True(failure.IsPassing()));
        Assert.All(lasting, failure => Assert.False(failure.IsPassing()));
    }

    private static Task<string> BegunOnceMore() => throw new InvalidOperationException("It was begun a fourth time.");

    private static Task<string> Ends() => Task.FromResult(Ended);

    private Beginnings Another() => Deaths.NewProcess(shared.Services);

    private Task<string> RunAsync(Beginnings process, Func<Task<string>> work, Step? step = null) =>
        process.RunAsync(step ?? _step, work, why => Task.FromResult(why.Code), CancellationToken.None);

    private Task<BeginningsRow?> RowAsync()
    {
        var table = shared.Services.GetRequiredService<StorageNames>().Table(Beginnings.Table);
        return table.FindAsync<BeginningsRow>(_step.Subject, _step.Name, CancellationToken.None);
    }
}
