using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Portal.Local.Pki;

namespace Portal.Local.Authority;

/// <summary>The key that signs the tokens. It is kept, so that a token stays good when the program is started again.</summary>
internal static class SigningKey
{
    /// <param name="file">Made when it is not there; the one of this checkout when left out.</param>
    public static RsaSecurityKey Open(string? file)
    {
        var rsa = file is not null && File.Exists(file) ? Read(file) : StandInKeys.Of("tokens");
        if (file is not null && !File.Exists(file)) Write(file, rsa.ExportRSAPrivateKeyPem());
        var key = new RsaSecurityKey(rsa);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint())[..16];
        return key;
    }

    private static RSA Read(string file)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(file));
        return rsa;
    }

    private static void Write(string file, string pem)
    {
        File.WriteAllText(file + "~", pem);
        File.Move(file + "~", file, overwrite: true);
    }
}
