using Portal.Local;
using Portal.Screenshots;

// Shows what the portal looks like, or what Lighthouse thinks of it, on the demo office. See CONTRIBUTING.md.
var folder = Path.Combine(Path.GetTempPath(), $"portal-{Guid.NewGuid():N}");
try
{
    await using var portal = await LocalPortal.StartAsync(new LocalPortalOptions { Folder = folder, Demo = true, Durable = false });
    return args is ["lighthouse", ..] ? await Lighthouse.RunAsync(portal.Origin) : await Album.TakeAsync(portal.Origin);
}
finally
{
    if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
}
