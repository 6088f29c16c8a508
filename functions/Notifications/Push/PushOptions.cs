namespace Portal.Notifications.Push;

/// <summary>Messages to devices (Web Push, RFC 8030).</summary>
public sealed class PushOptions
{
    public const string Section = "Push";

    /// <summary>
    /// The origins of the services of browsers' makers, with commas; an asterisk for the first part of a name. The portal sends to no other (to none where this is empty): a
    /// browser names its own, and whoever plays a browser could name an address inside the firm's network.
    /// </summary>
    public string Services { get; set; } =
        "https://fcm.googleapis.com,https://updates.push.services.mozilla.com,https://web.push.apple.com,https://*.push.apple.com,https://*.notify.windows.com";

    public bool Takes(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && Services.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(service => IsAt(address, service));

    private static bool IsAt(Uri address, string service)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (!service.Contains("://*.", StringComparison.Ordinal)) return origin.Equals(service, StringComparison.OrdinalIgnoreCase);
        var (scheme, rest) = (service[..service.IndexOf('*', StringComparison.Ordinal)], service[(service.IndexOf('*', StringComparison.Ordinal) + 1)..]);
        return origin.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && origin.EndsWith(rest, StringComparison.OrdinalIgnoreCase);
    }
}
