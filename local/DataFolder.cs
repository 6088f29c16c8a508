using Portal.Local.Toolchain;

namespace Portal.Local;

/// <summary>The folder in which a run keeps its data, for itself alone.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = ".lock";
    private const string OfficeName = "office";
    private const string EngineName = "engine";

    // What keeps the workflows: DurableTask on Azure Storage. Folders from before it have a table of another engine, and no such file.
    private const string Engine = "DurableTask.AzureStorage";
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

    /// <param name="toSave">Only to save what is in it, which can be done with a folder of an earlier version too.</param>
    /// <exception cref="LocalException">It cannot be written, another run has it, or an earlier version made it.</exception>
    public static DataFolder Open(string path, bool toSave = false)
    {
        path = System.IO.Path.GetFullPath(path);
        CheckWritable(path);
        var taken = FileLock.TryTake(System.IO.Path.Combine(path, LockName))
            ?? throw new LocalException($"The data folder {path} is in use by another run of this program. Stop that one, or choose another folder with --data.");
        try
        {
            if (!toSave) CheckEngine(path);
            return new DataFolder(path, taken);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
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
        foreach (string file in Directory.GetFiles(Path).Where(file => System.IO.Path.GetFileName(file) is not (LockName or EngineName))) System.IO.File.Delete(file);
    }

    public void Dispose() => _lock.Dispose();

    private static void CheckEngine(string path)
    {
        string file = System.IO.Path.Combine(path, EngineName);
        if (System.IO.File.Exists(file) && System.IO.File.ReadAllText(file) == Engine) return;
        if (OfficeIn(path) != OfficeState.None)
        {
            throw new LocalException(
                $"The data folder {path} was made by an earlier version, whose workflows this one cannot go on with. Save it (dotnet run --project local -- "
                + $"backup FILE --data {path}), delete the folder, and restore it (… -- restore FILE --data {path}); or choose another folder with --data, to begin anew.");
        }

        System.IO.File.WriteAllText(file, Engine);
    }

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
