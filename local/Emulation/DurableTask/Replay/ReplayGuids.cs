using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Emulation.DurableTask.Replay;

/// <summary>Guids that look random and are the same on each replay (RFC 9562, version 8).</summary>
internal sealed class ReplayGuids(string seed)
{
    private int count;

    public Guid Next()
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{seed}|{count++}");
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
