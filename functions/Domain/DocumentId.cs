using System.Globalization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>
/// A document's id: the dossier's id and the number within it. It tells where the row is, so that no index is needed. It is not
/// secret; who may see the document is asked each time.
/// </summary>
public readonly record struct DocumentId(string DossierId, int Number)
{
    public static DocumentId? Parse(string value)
    {
        var dash = value.LastIndexOf('-');
        if (dash < 0 || !Ids.IsId(value[..dash])) return null;
        var isNumber = int.TryParse(value.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var id = new DocumentId(value[..dash], number);
        // One spelling only: an id is a key elsewhere too.
        return isNumber && number > 0 && id.ToString() == value ? id : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DossierId}-{Number}");
}
