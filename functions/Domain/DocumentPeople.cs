namespace Portal.Domain;

/// <summary>Whom a document names in its lists of ids.</summary>
public static class DocumentPeople
{
    public static bool IsChosen(this Document document, string personId) => Has(document.Chosen, personId);

    public static bool IsSeenBy(this Document document, string personId) => Has(document.SeenBy, personId);

    public static bool IsMarkedPaidBy(this Document document, string? personId) => personId is not null && Has(document.MarkedPaidBy, personId);

    /// <returns>False when it is so already.</returns>
    public static bool MarkPaid(this Document document, string personId, bool paid)
    {
        if (document.IsMarkedPaidBy(personId) == paid) return false;
        var others = document.MarkedPaidBy?.Split(',').Where(other => other != personId) ?? [];
        var all = string.Join(',', paid ? others.Append(personId) : others);
        document.MarkedPaidBy = all.Length == 0 ? null : all;
        return true;
    }

    private static bool Has(string? ids, string personId) => ids?.Split(',').Contains(personId) == true;
}
