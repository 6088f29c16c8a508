using System.Runtime.Serialization;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Documents.Search;

/// <summary>
/// A word of a document. The key is made so that what begins with a search is a range, with the very word before longer ones, and under
/// each word the newest document first.
/// </summary>
public sealed class PostingRow : Row
{
    private const string Prefix = "word|";

    // Sorts before every letter and digit.
    private const char End = '!';

    public int Number { get; set; }

    public Folder Folder { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>The document's word before this one in the alphabet: when that begins with the search as well, the document was met already.</summary>
    public string Previous { get; set; } = "";

    [IgnoreDataMember]
    public string Order => RowKey[(RowKey.IndexOf(End, StringComparison.Ordinal) + 1)..];

    /// <summary>The key without what all have in common: the place in a search.</summary>
    [IgnoreDataMember]
    public string Place => RowKey[Prefix.Length..];

    public static string KeysOf(string beginning) => Prefix + beginning;

    public static string KeyOf(string word, string order) => Prefix + word + End + order;
}

/// <summary>All words of a document together: whether it has the others that are searched for, and what to take away when it changes.</summary>
public sealed class WordsRow : Row
{
    /// <summary>Separated by spaces, in ordinal order.</summary>
    public string Words { get; set; } = "";

    /// <summary>The order under which the words are in the index.</summary>
    public string Order { get; set; } = "";

    public static string KeyOf(int number) => "words|" + Document.Countdown(number);

    public bool HasOneThatBeginsWith(string beginning) => Words.StartsWith(beginning, StringComparison.Ordinal) || Words.Contains(' ' + beginning, StringComparison.Ordinal);
}
