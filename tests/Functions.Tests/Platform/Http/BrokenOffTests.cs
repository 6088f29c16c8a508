using System.Net;
using Azure;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Calendars;
using Portal.Functions.Tests.Platform.Telemetry;
using Portal.Platform.Http;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform.Http;

/// <summary>A caller who goes away is no failure of the portal; what fails by itself is one, also while the answer is written.</summary>
public sealed class BrokenOffTests(SharedPortal shared)
{
    private const int Large = 30_000_000;

    public static TheoryData<Exception> OfAGoneCaller => [
        new OperationCanceledException(), new TaskCanceledException(), new IOException("Broken pipe"),
        new AggregateException(new TaskCanceledException(), new IOException("Broken pipe")), new RequestFailedException(0, "called off", null, new TaskCanceledException())];

    [Fact]
    public async Task A_download_that_is_broken_off_half_way_is_no_error()
    {
        using var log = new TelemetryRecorder();
        await using var portal = await shared.StartAnotherAsync(log.AddTo);
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW met bijlagen", Pdfs.OfSize(Large));
        await story.First.TaskForAsync(placed);
        using (var answer = await story.First.Http.GetAsync($"/api/dossiers/{story.Dossier.Id}/archive", HttpCompletionOption.ResponseHeadersRead))
        await using (var body = await answer.Content.ReadAsStreamAsync()) await body.ReadExactlyAsync(new byte[1000]);

        await Eventually.HoldsAsync("the portal to see that the caller went away", () => Task.FromResult(Portal(log).Any(line => line.Text.Contains("The caller of GetArchive went away", StringComparison.Ordinal))));
        Assert.DoesNotContain(Portal(log), line => line.Level >= LogLevel.Error);
    }

    [Theory, MemberData(nameof(OfAGoneCaller), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_breaks_off_when_the_caller_is_gone_is_nobodys_failure(Exception exception)
    {
        var (http, log) = (Request(isGone: true, hasStarted: true), new Logged());
        await Guarded(_ => throw exception, log).ExecuteAsync(http);
        Assert.Equal([LogLevel.Debug], log.Levels);
    }

    [Theory, MemberData(nameof(OfAGoneCaller), DisableDiscoveryEnumeration = true)]
    public async Task The_same_is_a_failure_while_the_caller_waits(Exception exception)
    {
        var (http, log) = (Request(isGone: false, hasStarted: false), new Logged());
        await Guarded(_ => throw exception, log).ExecuteAsync(http);
        Assert.InRange(http.Response.StatusCode, 500, 503);
        Assert.True(log.Levels.Single() >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_connection_that_was_reset_is_a_caller_who_is_gone()
    {
        var (http, log) = (Request(isGone: false, hasStarted: true), new Logged());
        await Guarded(_ => throw new ConnectionResetException("reset"), log).ExecuteAsync(http);
        Assert.Equal([LogLevel.Debug], log.Levels);
    }

    [Fact]
    public async Task A_bug_is_a_failure_also_when_the_caller_is_gone()
    {
        var (http, log) = (Request(isGone: true, hasStarted: false), new Logged());
        await Guarded(_ => throw new InvalidOperationException("bug"), log).ExecuteAsync(http);
        Assert.Equal((500, LogLevel.Error), (http.Response.StatusCode, log.Levels.Single()));
    }

    [Fact]
    public async Task What_fails_before_the_first_byte_is_answered_as_a_failure_and_not_as_the_file()
    {
        var (http, log) = (Request(isGone: false, hasStarted: false), new Logged());
        await Guarded(Begin, log).ExecuteAsync(http);
        Assert.Equal((500, "application/problem+json", "no-store"), (http.Response.StatusCode, http.Response.ContentType, http.Response.Headers.CacheControl.ToString()));
        Assert.Equal(("", ""), (http.Response.Headers.ETag.ToString(), http.Response.Headers.ContentDisposition.ToString()));
        Assert.Equal([LogLevel.Error], log.Levels);

        static Task Begin(HttpContext http)
        {
            http.Response.SetFileName("aangifte.pdf");
            (http.Response.ContentLength, http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (1000, "\"x\"", "private, no-cache");
            throw new InvalidOperationException("bug");
        }
    }

    [Fact]
    public async Task What_fails_in_the_middle_is_logged_and_never_looks_like_the_whole()
    {
        var (http, log) = (Request(isGone: false, hasStarted: true), new Logged());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Guarded(_ => throw new InvalidOperationException("bug"), log).ExecuteAsync(http));
        Assert.Equal([LogLevel.Error], log.Levels);
        Assert.True(http.RequestAborted.IsCancellationRequested);
    }

    [Fact]
    public async Task A_failure_of_the_portal_is_still_500_and_logged()
    {
        using var log = new TelemetryRecorder();
        await using var portal = await shared.StartAnotherAsync(services =>
        {
            log.AddTo(services);
            services.AddSingleton<OpenDeadlines>(_ => throw new InvalidOperationException("bug"));
        });
        await Answer.ProblemAsync(HttpStatusCode.InternalServerError, portal.Driver.NewHttp().GetAsync("/api/calendar.ics?key=x"));
        Assert.Contains(Portal(log), line => line.Level == LogLevel.Error && line.Text.Contains("GetCalendar failed", StringComparison.Ordinal));
    }

    private static IEnumerable<TelemetryRecorder.LogLine> Portal(TelemetryRecorder log) => log.Lines.Where(line => line.Category.StartsWith("Portal.", StringComparison.Ordinal));

    private static GuardedResult Guarded(Func<HttpContext, Task> write, ILogger log) => new(new Written(write), new FailureAnswers(log, "GetFile", CancellationToken.None));

    private static DefaultHttpContext Request(bool isGone, bool hasStarted)
    {
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Features.Set<IHttpRequestLifetimeFeature>(new Lifetime());
        if (hasStarted) http.Features.Set<IHttpResponseFeature>(new Started());
        if (isGone) http.Abort();
        return http;
    }

    private sealed class Written(Func<HttpContext, Task> write) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => write(httpContext);
    }

    private sealed class Started : HttpResponseFeature
    {
        public override bool HasStarted => true;
    }

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public void Abort() => RequestAborted = new CancellationToken(canceled: true);
    }

    private sealed class Logged : ILogger
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Levels.Add(logLevel);
    }
}
