using Portal.Local.Toolchain;

namespace Portal.Local;

/// <summary>The folder in which a run keeps its data, for itself alone.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = ".lock";
    private const string OfficeName = "office";
    private readonly FileLock _lock;

    private DataFolder(string path, FileLock @lock) => (Path, _lock) = (path, @lock);

    public string Path { get; }

    public string Azurite => File("azurite");

    public string ClockFile => File("clock");

    public string Pki => PkiIn(Path);

    /// <summary>What the first run made of it: nothing yet, an office that is being made, a demo office or an empty one.</summary>
    public OfficeState Office
    {
        get => OfficeIn(Path);
        set => System.IO.File.WriteAllText(File(OfficeName), value.ToString());
    }

    /// <exception cref="LocalException">It cannot be written, or another run has it.</exception>
    public static DataFolder Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        CheckWritable(path);
        var taken = FileLock.TryTake(System.IO.Path.Combine(path, LockName))
            ?? throw new LocalException($"The data folder {path} is in use by another run of this program. Stop that one, or choose another folder with --data.");
        return new DataFolder(path, taken);
    }

    public static string PkiIn(string path) => System.IO.Path.Combine(path, "pki");

    public static OfficeState OfficeIn(string path)
    {
        string file = System.IO.Path.Combine(path, OfficeName);
        return System.IO.File.Exists(file) && Enum.TryParse(System.IO.File.ReadAllText(file), out OfficeState state) ? state : OfficeState.None;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Clear()
    {
        foreach (string folder in Directory.GetDirectories(Path)) Directory.Delete(folder, recursive: true);
        foreach (string file in Directory.GetFiles(Path).Where(file => System.IO.Path.GetFileName(file) != LockName)) System.IO.File.Delete(file);
    }

    public void Dispose() => _lock.Dispose();

    private static void CheckWritable(string path)
    {
        string probe = System.IO.Path.Combine(path, ".probe");
        try
        {
            Directory.CreateDirectory(path);
            System.IO.File.WriteAllText(probe, "");
            System.IO.File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalException($"The data folder {path} cannot be written: {exception.Message} Choose another one with --data.", exception);
        }
    }
}

internal enum OfficeState
{
    None,
    DemoUnfinished,
    Demo,
    Empty,
}
