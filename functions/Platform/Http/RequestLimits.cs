namespace Portal.Platform.Http;

public static class RequestLimits
{
    /// <summary>The Functions host answers 500 to any larger body before a function runs.</summary>
    public const long HostBodyBytes = 104_857_600;

    /// <summary>The files of one upload together. Below the host's limit, so that a clear refusal can be given.</summary>
    public const long UploadBytes = 100_000_000;

    /// <summary>A file that anybody at all gives to be checked. Larger ones are checked by the command <c>verify</c>.</summary>
    public const long CheckedBytes = 25_000_000;

    public const int JsonBytes = 64 * 1024;
}
