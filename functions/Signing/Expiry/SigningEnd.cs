using Portal.Domain;
using Portal.Platform;

namespace Portal.Signing;

/// <summary>When a request to sign ends by itself.</summary>
public static class SigningEnd
{
    /// <summary>The end, in the Netherlands, of the last day on which can be signed: never before that of the deadline.</summary>
    /// <returns>Null for never.</returns>
    public static DateTimeOffset? Of(Document document, SigningOptions options)
    {
        if (options.ExpiresAfterDays == 0 || DocumentKind.Of(document).Action != ClientAction.Sign) return null;
        var last = DutchDay.Of(document.SentAt.AddDays(options.ExpiresAfterDays));
        return DutchDay.EndOf(string.CompareOrdinal(document.Deadline, last) > 0 ? document.Deadline! : last);
    }
}
