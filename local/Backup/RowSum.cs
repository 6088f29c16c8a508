using System.Numerics;
using System.Security.Cryptography;

namespace Portal.Local.Backup;

/// <summary>Counts rows and adds up their SHA-256: the same rows give the same sum in whatever order an account returns them.</summary>
internal sealed class RowSum
{
    private static readonly BigInteger Modulus = BigInteger.One << 256;
    private BigInteger _sum;

    public long Rows { get; private set; }

    public string Text => _sum.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    public void Add(ReadOnlySpan<byte> line)
    {
        _sum = (_sum + new BigInteger(SHA256.HashData(line), isUnsigned: true)) % Modulus;
        Rows++;
    }
}
