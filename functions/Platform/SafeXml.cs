using System.Xml;

namespace Portal.Platform;

/// <summary>
/// XML from others: no document type, so no entities to expand or to fetch; nothing is resolved; a limit on the size and on the depth.
/// </summary>
public static class SafeXml
{
    /// <summary>What is sent here has fifteen; what walks a tree takes stack or time for each of its levels.</summary>
    public const int MaxDepth = 100;

    /// <summary>For the building of a tree: what is too deep has been refused by then.</summary>
    /// <param name="source">Can seek: it is read twice.</param>
    /// <param name="limit">Characters.</param>
    /// <exception cref="XmlException">
    /// It is no XML, has a document type, is larger than <paramref name="limit"/> or deeper than <see cref="MaxDepth"/>.
    /// </exception>
    public static XmlReader Reader(Stream source, long limit)
    {
        var start = source.Position;
        using (var look = Forward(source, limit))
        {
            while (look.Read())
                if (look.Depth > MaxDepth) throw new XmlException($"It is more than {MaxDepth} levels deep.");
        }

        source.Position = start;
        return Forward(source, limit);
    }

    /// <summary>For reading on and building nothing. How deep it may be is for who reads.</summary>
    public static XmlReader Forward(Stream source, long limit) => XmlReader.Create(source, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limit,
        CloseInput = false,
    });

    /// <summary>Every space is kept: signatures are over them too.</summary>
    /// <inheritdoc cref="Reader"/>
    public static XmlDocument Document(Stream source, long limit)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using var reader = Reader(source, limit);
        document.Load(reader);
        return document;
    }
}
