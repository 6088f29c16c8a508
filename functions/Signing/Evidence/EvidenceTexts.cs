using System.Globalization;
using System.Resources;

namespace Portal.Signing.Evidence;

/// <summary>The Dutch texts of the evidence page, from EvidenceTexts.resx.</summary>
internal static class EvidenceTexts
{
    private static readonly ResourceManager Resources = new("Portal.EvidenceTexts", typeof(EvidenceTexts).Assembly);

    public static string For(string name, params object[] values) => string.Format(
        CultureInfo.InvariantCulture,
        Resources.GetString(name, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"EvidenceTexts.resx has no text '{name}'."),
        values);
}
