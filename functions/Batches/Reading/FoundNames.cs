using Portal.Domain;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Batches.Reading;

/// <summary>The dossiers whose names stand in a text. Looks up a few words of it, however many dossiers there are.</summary>
public sealed class FoundNames(DossierNames names)
{
    private const int MostLookups = 4;
    private const int MostFound = 25;
    private const int LeastLetters = 3;

    // Of a word with digits: '4e', 'q4' and '2026q4' have one.
    private const int LettersAmongDigits = 2;
    private const int WordsAfterCue = 4;

    // Of a letter: the head, where it says of whom it is.
    private const int WordsOfHead = 200;

    private const double AllOfName = 0.8;
    private const double AllOfNameInText = 0.75;
    private const double PartOfName = 0.55;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal) { "b", "v", "n", "bv", "nv", "vof", "o", "f", "cv", "en", "de", "het", "van", "der", "den" };

    private static readonly HashSet<string> Cues = new(StringComparer.Ordinal)
        { "naam", "client", "klant", "belastingplichtige", "onderneming", "vennootschap", "rechtspersoon", "aangever", "betreft", "cliënt" };

    /// <summary>What a name of a file says besides whose it is.</summary>
    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "aangifte", "definitief", "def", "concept", "versie", "scan", "kopie", "copy", "final", "xbrl", "pdf", "xml", "document", "rapport", "kwartaal", "jaar", "maand", "instance", "sbr",
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    };

    private static readonly HashSet<string> OfKinds =
        [.. DocumentKind.All.SelectMany(kind => kind.CalledAs).SelectMany(phrase => phrase.Split(' '))];

    public async Task<IReadOnlyList<Evidence>> InFileNameAsync(string stem, CancellationToken cancellation)
    {
        var words = Words.In(stem).Where(IsOfName).ToList();
        var whole = await HoldingAsync(words, words, cancellation);
        if (whole.Count > 0) return [.. whole.Select(id => new Evidence(id, AllOfName, Reasons.NameInFileName))];
        if (words.Count == 0) return [];
        var part = await names.FindAsync(string.Join(' ', words), null, 2, cancellation);
        return part is [var only] ? [new Evidence(only.DossierId, PartOfName, Reasons.PartOfNameInFileName)] : [];
    }

    public async Task<IReadOnlyList<Evidence>> InTextAsync(string text, CancellationToken cancellation)
    {
        var words = Words.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsOfHead).ToList();
        var found = await HoldingAsync(CandidatesIn(words), words, cancellation);
        return [.. found.Select(id => new Evidence(id, AllOfNameInText, Reasons.NameInText))];
    }

    private static bool IsOfName(string word) =>
        word.Length >= LeastLetters
        && word.Count(char.IsLetter) >= LettersAmongDigits
        && !LegalForms.Contains(word)
        && !Noise.Contains(word)
        && !OfKinds.Contains(word);

    // Behind 'naam' and the like, and before a legal form.
    private static List<string> CandidatesIn(List<string> words)
    {
        var found = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (Cues.Contains(words[at])) found.AddRange(words.Skip(at + 1).Take(WordsAfterCue));
            if (words[at] is "bv" or "nv" or "vof" || (words[at] == "b" && words.ElementAtOrDefault(at + 1) == "v"))
                found.AddRange(words.Take(at).TakeLast(2));
        }

        return [.. found.Where(IsOfName).Distinct()];
    }

    // The longest words are the rarest.
    private async Task<IReadOnlyList<string>> HoldingAsync(
        IReadOnlyList<string> candidates, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var lookups = candidates.OrderByDescending(word => word.Length).Take(MostLookups);
        var found = await Task.WhenAll(lookups.Select(word => names.FindAsync(word, null, MostFound, cancellation)));
        // A word that so many are called by tells of none of them.
        return [.. found.Where(rows => rows.Count < MostFound).SelectMany(rows => rows).Where(row => IsWholeIn(row.Name, words)).Select(row => row.DossierId).Distinct()];
    }

    private static bool IsWholeIn(string name, IReadOnlyList<string> words)
    {
        var own = Words.In(name).Where(word => !LegalForms.Contains(word)).ToList();
        return own.Count > 0 && own.All(words.Contains);
    }
}
