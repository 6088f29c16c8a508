using System.Xml.Linq;

namespace Portal.Filing.Xbrl;

/// <summary>Names of XBRL 2.1, XBRL Dimensions 1.0 and the Dutch taxonomy (NT) that the reader goes by.</summary>
internal static class XbrlNames
{
    public static readonly XNamespace Instance = "http://www.xbrl.org/2003/instance";
    public static readonly XNamespace Link = "http://www.xbrl.org/2003/linkbase";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Dimensions = "http://xbrl.org/2006/xbrldi";
    public static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public const string VatNumber = "www.belastingdienst.nl/omzetbelastingnummer";
    public const string Identification = "www.belastingdienst.nl/identificatie";

    // By local name: their namespaces change with each version of the taxonomy.
    public const string PartyDimension = "PartyDimension";
    public const string Declarant = "Declarant";
}
