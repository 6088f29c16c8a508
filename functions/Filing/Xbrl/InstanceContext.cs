using System.Globalization;
using System.Xml.Linq;

namespace Portal.Filing.Xbrl;

/// <summary>Of whom and over which period facts are.</summary>
/// <param name="Party">The member of the party dimension, by local name; null when the context does not have it.</param>
/// <param name="HasOthers">Other dimensions too: a part of something.</param>
internal sealed record InstanceContext(string Id, string Scheme, string Number, string? Party, bool HasOthers, DateOnly? Start, DateOnly? End)
{
    public static InstanceContext Of(XElement context)
    {
        var identifier = context.Element(XbrlNames.Instance + "entity")?.Element(XbrlNames.Instance + "identifier");
        var members = context.Descendants().Where(element => element.Name.Namespace == XbrlNames.Dimensions).ToList();
        var parties = members.Where(member => LocalName(member.Attribute("dimension")?.Value) == XbrlNames.PartyDimension).ToList();
        var period = context.Element(XbrlNames.Instance + "period");
        return new InstanceContext(
            (string?)context.Attribute("id") ?? "",
            WithoutScheme((string?)identifier?.Attribute("scheme") ?? ""),
            identifier?.Value.Trim() ?? "",
            parties is [var party] ? LocalName(party.Value) : null,
            members.Count > parties.Count,
            Day(period, "startDate"),
            Day(period, "endDate"));
    }

    private static string LocalName(string? name) => name is null ? "" : name.Trim()[(name.Trim().IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string WithoutScheme(string uri) => uri.Trim().Split("://")[^1];

    private static DateOnly? Day(XElement? period, string name) =>
        DateOnly.TryParseExact(period?.Element(XbrlNames.Instance + name)?.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
