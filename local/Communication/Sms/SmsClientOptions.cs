using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Communication.Sms;

public class SmsClientOptions : ClientOptions
{
    public SmsClientOptions(ServiceVersion version = ServiceVersion.V2025_05_29_Preview)
    {
        if (!Enum.IsDefined(version)) throw new ArgumentOutOfRangeException(nameof(version));
    }

    [SuppressMessage("Naming", "CA1707", Justification = "The real package names its versions so.")]
    [SuppressMessage("Design", "CA1008", Justification = "The real package starts at 1.")]
    public enum ServiceVersion
    {
        V2021_03_07 = 1,
        V2025_05_29_Preview = 2,
    }
}
