namespace Portal.Local.Toolchain;

/// <param name="Folder">Where the data is kept; in memory when left out.</param>
/// <param name="UsualPorts">Take 10000 to 10002 when they are free, so that other tools find it; otherwise any free ones.</param>
public sealed record AzuriteOptions(string? Folder = null, bool UsualPorts = false)
{
    /// <summary>The ports for blobs, queues and tables; zero for any free one.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [0, 0, 0];
}
