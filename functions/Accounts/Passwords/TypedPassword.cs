using System.Text;
using Portal.Platform;

namespace Portal.Accounts;

/// <summary>
/// A password as it is hashed: composed (NFC), since keyboards write the same letter in two ways (RFC 8265, 4.2.2). Of hashes from before
/// this was done the password counts as it was typed, too.
/// </summary>
internal static class TypedPassword
{
    public static string Composed(string typed) => CleanText.HasNoText(typed) ? typed : typed.Normalize(NormalizationForm.FormC);

    /// <summary>What a hash may have been made of, the likeliest first.</summary>
    public static IEnumerable<string> Forms(string typed) => new[] { Composed(typed), typed }.Distinct(StringComparer.Ordinal);
}
