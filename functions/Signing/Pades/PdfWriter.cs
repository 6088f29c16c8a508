using System.Text;

namespace Portal.Signing.Pades;

/// <summary>Objects into a file, with the place where each begins.</summary>
internal sealed class PdfWriter(Stream output)
{
    public long Position => output.Position;

    public void Text(string text) => output.Write(Encoding.Latin1.GetBytes(text));

    /// <returns>The offset of the object.</returns>
    public long Object(int number, int generation, Action<PdfWriter> body)
    {
        var offset = output.Position;
        Text($"{number} {generation} obj\n");
        body(this);
        Text("\nendobj\n");
        return offset;
    }

    public void Stream(string dictionary, ReadOnlyMemory<byte> data)
    {
        Text($"<< {dictionary} /Length {data.Length} >>\nstream\n");
        output.Write(data.Span);
        Text("\nendstream");
    }
}
