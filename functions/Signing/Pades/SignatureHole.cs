using System.Globalization;
using System.Text;

namespace Portal.Signing.Pades;

/// <summary>
/// A signature dictionary with room for the signature (ISO 32000-2, 12.8.1, table 255): the range of bytes that is signed is everything
/// in the file but the hexadecimal string in <c>Contents</c>, its brackets included.
/// </summary>
/// <param name="entries">What stands in the dictionary beside those two.</param>
/// <param name="room">Of the signature, in bytes.</param>
internal sealed class SignatureHole(string entries, int room)
{
    private static readonly string Blank = new(' ', 36);
    private long _range;
    private long _hole;

    private int HoleLength => (2 * room) + 2;

    public void Write(PdfWriter writer)
    {
        writer.Text($"<< {entries} /ByteRange [");
        _range = writer.Position;
        writer.Text($"{Blank}] /Contents ");
        _hole = writer.Position;
        writer.Text($"<{new string('0', 2 * room)}> >>");
    }

    /// <summary>Fills in the range, once the whole file stands.</summary>
    public void Close(Stream file)
    {
        var end = _hole + HoleLength;
        file.Position = _range;
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"0 {_hole} {end} {file.Length - end}")));
    }

    /// <summary>The bytes that are signed, in one piece since that is how <see cref="System.Security.Cryptography.Pkcs.SignedCms"/> wants them.</summary>
    public byte[] Signed(Stream file)
    {
        var bytes = new byte[file.Length - HoleLength];
        file.Position = 0;
        file.ReadExactly(bytes, 0, (int)_hole);
        file.Position = _hole + HoleLength;
        file.ReadExactly(bytes, (int)_hole, bytes.Length - (int)_hole);
        return bytes;
    }

    /// <exception cref="InvalidOperationException">There is no room for it.</exception>
    public void Fill(Stream file, byte[] signature)
    {
        if (signature.Length > room) throw new InvalidOperationException($"The signature takes {signature.Length} bytes and there is room for {room}.");
        file.Position = _hole + 1;
        file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(signature)));
    }
}
