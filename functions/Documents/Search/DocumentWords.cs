using Portal.Domain;
using Portal.Platform;

namespace Portal.Documents.Search;

/// <summary>The words by which a document is found, each once, in ordinal order.</summary>
public static class DocumentWords
{
    /// <summary>Longer ones are cut, when they are searched for too.</summary>
    private const int LongestWord = 40;

    /// <summary>Together with <see cref="MostLetters"/>, so that the words fit in one property of a row.</summary>
    private const int MostWords = 2_000;
    private const int MostLetters = 30_000;

    /// <param name="text">The words inside the files; of a long text the first.</param>
    public static List<string> Of(Document document, IEnumerable<string> text)
    {
        var files = document.State == DocumentState.Withdrawn ? [] : document.Files.Select(file => file.Name);
        string?[] told = [document.Subject, document.Explanation, document.Period, DocumentKind.Of(document).Dutch, .. files];
        var (words, letters) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var word in told.SelectMany(In).Concat(text.SelectMany(In).Where(word => word.Length > 1)))
        {
            if (words.Count == MostWords || letters + word.Length + 1 > MostLetters) break;
            if (words.Add(word)) letters += word.Length + 1;
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    public static IEnumerable<string> In(string? text) => Words.In(text).Select(word => word.Length <= LongestWord ? word : word[..LongestWord]);
}
