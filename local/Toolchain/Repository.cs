namespace Portal.Local.Toolchain;

/// <summary>The folder of the working copy, found from where the program lies, whatever the current folder is.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    public static string Root => Found.Value;

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Portal.slnx"))) return folder.FullName;
        }
        throw new LocalException($"There is no Portal.slnx above {AppContext.BaseDirectory}. Run the program from a working copy of the repository.");
    }
}
