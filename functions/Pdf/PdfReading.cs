using UglyToad.PdfPig;

namespace Portal.Pdf;

/// <summary>How PDFs are read: as leniently as viewers do, since what a viewer shows is what people sign.</summary>
public static class PdfReading
{
    public static ParsingOptions Options => new() { UseLenientParsing = true };
}
