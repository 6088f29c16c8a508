using Microsoft.Extensions.DependencyInjection;
using Portal.Local.Clock;
using Portal.Local.Toolchain;

namespace Portal.Local;

/// <summary>Which portal to run. Without anything said: in memory, on a free port, without the demo office.</summary>
public sealed record LocalPortalOptions
{
    /// <summary>Zero for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where everything is kept between runs; nothing is when left out.</summary>
    public string? Folder { get; init; }

    /// <summary>Makes the demo office in a folder that is used for the first time.</summary>
    public bool Demo { get; init; }

    /// <summary>An Azurite that runs already; one of its own is started when left out.</summary>
    public string? StorageConnectionString { get; init; }

    /// <summary>Stands before the names of tables, containers and the durable hub, so that many portals share an Azurite. Letters and digits.</summary>
    public string Prefix { get; init; } = "portal";

    /// <summary>Keeps workflows in storage, as in Azure. Otherwise they are in memory, which is several times faster and ends with the process.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Builds the portal's pages when they have changed. Without them the API works, and pages answer 404.</summary>
    public bool Pages { get; init; } = true;

    public LocalClock? Clock { get; init; }

    /// <summary>Wins over the settings the program makes itself.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Applied last.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    public Steps Steps { get; init; } = Steps.Silent;
}
