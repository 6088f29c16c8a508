using Portal.Local.Toolchain;

namespace Portal.Local.StandIns;

/// <summary>Which stand-ins to run, and for which portal.</summary>
public sealed record StandInsOptions
{
    /// <summary>Beside the Functions host's own, 7071.</summary>
    public const int UsualPort = 7072;

    /// <summary>Zero for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where everything is kept between runs; nothing is when left out.</summary>
    public string? Folder { get; init; }

    /// <summary>Where the portal runs, or will run.</summary>
    public required Uri Portal { get; init; }

    /// <summary>The file that gets the settings, in the shape of local.settings.json.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Builds the portal's pages when they have changed.</summary>
    public bool Pages { get; init; } = true;

    public Steps Steps { get; init; } = Steps.Silent;
}
