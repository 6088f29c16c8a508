namespace Portal.Local.Toolchain;

/// <summary>A lock between processes, held while the file is open. The system lets it go when the process ends, however it ends.</summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <returns>Null when another process, or another part of this one, holds it.</returns>
    public static FileLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>Waits for whoever holds it; <paramref name="waiting"/> is called once if that is so.</summary>
    public static async Task<FileLock> TakeAsync(string path, Action waiting, CancellationToken cancellation)
    {
        var taken = TryTake(path);
        if (taken is null) waiting();
        while (taken is null)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellation);
            taken = TryTake(path);
        }
        return taken;
    }

    public void Dispose() => _file.Dispose();
}
