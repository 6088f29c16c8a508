using System.Globalization;
using System.Resources;

namespace Portal.Signing.Evidence;

/// <summary>The Dutch texts of the evidence page, from EvidenceTexts.resx.</summary>
internal static class EvidenceTexts
{
    private static readonly ResourceManager Resources = new("Portal.EvidenceTexts", typeof(EvidenceTexts).Assembly);

    /// <summary>What an event of the audit trail says happened, in the words of the office's page.</summary>
    public static string ForEvent(string name) => Resources.GetString($"event-{name}", CultureInfo.InvariantCulture) ?? For("event-default");

    public static string For(string name, params object[] values) => string.Format(
        CultureInfo.InvariantCulture,
        Resources.GetString(name, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"EvidenceTexts.resx has no text '{name}'."),
        values);
}
