using System.Globalization;
using System.Resources;

namespace Portal.Platform.Outcomes;

/// <summary>The Dutch text of each failure's code and of each field error, from ErrorTexts.resx.</summary>
public static class ErrorTexts
{
    private static readonly ResourceManager Resources = new("Portal.ErrorTexts", typeof(ErrorTexts).Assembly);

    public static string For(string code) =>
        Resources.GetString(code, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"ErrorTexts.resx has no text for '{code}'.");
}
