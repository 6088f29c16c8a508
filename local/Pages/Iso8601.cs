using System.Xml;

namespace Portal.Local.Pages;

internal static class Iso8601
{
    /// <summary>Null when it is no duration, or a negative one.</summary>
    public static TimeSpan? Duration(string? text)
    {
        try
        {
            var duration = XmlConvert.ToTimeSpan(text ?? "");
            return duration >= TimeSpan.Zero ? duration : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
