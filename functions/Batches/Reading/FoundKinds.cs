using Portal.Domain;
using Portal.Platform;

namespace Portal.Batches.Reading;

/// <summary>The kind that a text is called by.</summary>
public static class FoundKinds
{
    // 'ob' and 'ib' stand in names of files; in a text they may be anything.
    private const int ShortestInText = 5;

    // What a document is stands at its head.
    private const int WordsOfHead = 80;

    public static DocumentKind? InText(string text) =>
        In(string.Join(' ', Words.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsOfHead)), ShortestInText);

    public static DocumentKind? InFileName(string stem) =>
        In(string.Join(' ', Words.Fold(stem).Split(' ', StringSplitOptions.RemoveEmptyEntries)), 0);

    // The longest says most: 'concept jaarrekening' is none of 'jaarrekening'.
    private static DocumentKind? In(string words, int shortest) => DocumentKind.All
        .SelectMany(kind => kind.CalledAs.Select(phrase => (kind, phrase)))
        .Where(called => called.phrase.Length >= shortest && $" {words} ".Contains($" {called.phrase} ", StringComparison.Ordinal))
        .OrderByDescending(called => called.phrase.Length)
        .Select(called => called.kind)
        .FirstOrDefault();
}
