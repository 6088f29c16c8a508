using System.Security.Cryptography;
using System.Text;
using Portal.Local.Toolchain;

namespace Portal.Local.Pki;

/// <summary>
/// The RSA keys of what stands in for others. They protect nothing and take long to make, so each is made once in this checkout and
/// shared by all portals that are started from it; a tenth of what a test run computed were such keys.
/// </summary>
internal static class StandInKeys
{
    /// <param name="owner">Whose key it is; its file bears a hash of that.</param>
    /// <returns>A 2048 bit key, the caller's to dispose of.</returns>
    public static RSA Of(string owner)
    {
        string file = Repository.Path("artifacts", "keys", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..16] + ".pem");
        if (!File.Exists(file)) Make(file);
        var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return key;
    }

    // Whoever is first has made it, also for those who made one at the same moment.
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string own = $"{file}.{Guid.NewGuid():N}";
        using (var key = RSA.Create(2048)) File.WriteAllText(own, key.ExportPkcs8PrivateKeyPem());
        try
        {
            File.Move(own, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(own);
        }
    }
}
