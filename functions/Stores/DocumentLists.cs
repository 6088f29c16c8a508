using System.Globalization;
using Azure.Data.Tables;
using Portal.Domain;

namespace Portal.Stores;

/// <summary>
/// The lists of a dossier: copies of each document's row, under keys by which a page of any filter is a range or a few. They are written
/// in the transaction that writes the document, so a list never says anything else than the document does.
/// </summary>
public static class DocumentLists
{
    private const string Prefix = "list|";
    private const long MaxMoment = 99_999_999_999_999;
    private const int OrderLength = 24;

    /// <summary>Where the list of these documents begins; null for any. A folder is given whenever one of the others is.</summary>
    public static string PrefixOf(Folder? folder = null, string? kind = null, DocumentState? state = null) => $"{Prefix}{folder}|{kind}|{state}|";

    /// <summary>The place in each list: what was sent last comes first.</summary>
    public static string OrderOf(Document document) => Moment(document.SentAt) + Document.Countdown(document.Number);

    /// <summary>Documents sent at or after this moment lie before it.</summary>
    public static string Until(DateTimeOffset from) => Moment(from) + '~';

    /// <summary>Documents sent before this moment lie after it.</summary>
    public static string After(DateTimeOffset until) => Moment(until) + '~';

    public static bool IsOrder(string? text) => text is null || (text.Length == OrderLength && text.All(char.IsAsciiDigit));

    public static List<string> KeysOf(Document document)
    {
        var order = OrderOf(document);
        string[] prefixes =
        [
            PrefixOf(),
            PrefixOf(document.Folder),
            PrefixOf(document.Folder, document.Kind),
            PrefixOf(document.Folder, state: document.State),
            PrefixOf(document.Folder, document.Kind, document.State),
        ];
        return [.. prefixes.Select(prefix => prefix + order)];
    }

    /// <summary>What brings the lists up to date with a document that stood in them under <paramref name="before"/>.</summary>
    public static IEnumerable<TableTransactionAction> Follow(Document document, IReadOnlyList<string> before)
    {
        var now = KeysOf(document);
        return before.Except(now).Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(document.PartitionKey, key), Azure.ETag.All))
            .Concat(now.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, document.CopyUnder(key))));
    }

    private static string Moment(DateTimeOffset at) => (MaxMoment - at.ToUnixTimeMilliseconds()).ToString("D14", CultureInfo.InvariantCulture);
}
