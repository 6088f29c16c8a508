using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Local.Host.Durable;

namespace Portal.Local.Host;

/// <summary>What to run, where, and with which edges replaced.</summary>
public sealed record FunctionsHostOptions
{
    /// <summary>The app: its functions are found in it, and host.json beside it.</summary>
    public required Assembly App { get; init; }

    /// <summary>How the app puts itself together: the same method that its entry point calls.</summary>
    public required Func<string[], FunctionsApplicationBuilder> CreateBuilder { get; init; }

    /// <summary>Zero for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where workflows are kept; in memory when left out.</summary>
    public DurableStore Durable { get; init; } = DurableStore.InMemory;

    /// <summary>For timer triggers and durable timers; it may jump ahead.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The app's settings: they win over environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Applied last, when the app has registered everything.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Routes that only exist locally; they are matched before the functions.</summary>
    public Action<WebApplication>? ConfigureWeb { get; init; }
}
