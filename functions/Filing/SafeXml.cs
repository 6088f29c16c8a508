using System.Xml;

namespace Portal.Filing;

/// <summary>XML from others: no document type, so no entities to expand or to fetch; nothing is resolved; a limit on the size.</summary>
public static class SafeXml
{
    /// <param name="limit">Characters.</param>
    public static XmlReader Reader(Stream source, long limit) => XmlReader.Create(source, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limit,
        CloseInput = false,
    });

    /// <summary>Every space is kept: signatures are over them too.</summary>
    /// <exception cref="XmlException">It is no XML, has a document type, or is larger than <paramref name="limit"/>.</exception>
    public static XmlDocument Document(Stream source, long limit)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = Reader(source, limit);
        document.Load(reader);
        return document;
    }
}
