using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Portal.Functions.Tests.Platform.Telemetry;

/// <summary>Stands where the exporter stands in Azure, behind the portal's own filters and redaction, and keeps all that comes by.</summary>
public sealed class TelemetryRecorder : BaseProcessor<Activity>, ILoggerProvider, ISupportExternalScope
{
    private const string AlwaysQuiet = "Microsoft.AspNetCore.Hosting.Diagnostics";
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    public IReadOnlyCollection<Activity> Spans => _spans;

    /// <summary>
    /// Spans of every source there is, and log lines of every level and category, more than the portal sends: what is silent about
    /// persons here stays so whatever an operator turns up. Only the one category that the portal keeps quiet by its full name is left to it.
    /// </summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddProvider(this).AddFilter<TelemetryRecorder>((category, level) => category != AlwaysQuiet || level >= LogLevel.Warning));
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource("*").AddProcessor(this));
    }

    public override void OnEnd(Activity data) => _spans.Enqueue(data);

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public static string TextOf(Activity span) => string.Join('\n', [
        span.Source.Name, span.OperationName, span.DisplayName, span.StatusDescription, span.TraceStateString,
        .. span.TagObjects.Select(Text), .. span.Baggage.Select(pair => Text(new(pair.Key, pair.Value))),
        .. span.Events.SelectMany(happened => happened.Tags.Select(Text).Prepend(happened.Name)), .. span.Links.SelectMany(link => link.Tags ?? []).Select(Text)]);

    private static string Text(KeyValuePair<string, object?> pair) =>
        $"{pair.Key}={(pair.Value is System.Collections.IEnumerable many and not string ? string.Join(',', many.Cast<object?>()) : Convert.ToString(pair.Value, CultureInfo.InvariantCulture))}";

    public sealed record LogLine(string Category, LogLevel Level, EventId Event, string Text);

    private sealed class Recorder(TelemetryRecorder owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => owner._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<string> text = [category, eventId.ToString(), formatter(state, exception), exception?.ToString() ?? "", .. Parts(state)];
            owner._scopes.ForEachScope((scope, all) => all.AddRange(Parts(scope)), text);
            owner._lines.Enqueue(new LogLine(category, logLevel, eventId, string.Join('\n', text)));
        }

        private static IEnumerable<string> Parts(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs.Select(Text).Append(state.ToString() ?? "") : [state?.ToString() ?? ""];
    }
}
