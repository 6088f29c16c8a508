using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Emulation.Functions;

/// <summary>What to run, where, and with which edges replaced.</summary>
public sealed record FunctionsHostOptions
{
    /// <summary>Its entry point is run, and the functions are found in it.</summary>
    public required Assembly Product { get; init; }

    /// <summary>Zero for a free one.</summary>
    public int Port { get; init; }

    /// <summary>What AzureWebJobsStorage is in Azure: the durable hub lives here.</summary>
    public required string StorageConnectionString { get; init; }

    public string HubName { get; init; } = "portal";

    /// <summary>For timer triggers and durable timers; it may jump ahead.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Laid over the configuration: wins over environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Applied last, when the product has registered everything.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Routes that only exist locally; they are matched before the functions.</summary>
    public Action<WebApplication>? ConfigureWeb { get; init; }

    /// <summary>Where host.json is looked for.</summary>
    public string ContentRoot { get; init; } = AppContext.BaseDirectory;
}
