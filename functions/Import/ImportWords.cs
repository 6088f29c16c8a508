using Portal.Platform;

namespace Portal.Import;

/// <summary>The words in a cell that choose from few, Dutch and English; null for another word.</summary>
public static class ImportWords
{
    private static readonly Dictionary<string, string> Types = Table(
        ("organisation", [
            "organisatie", "organisation", "organization", "bedrijf", "onderneming", "zakelijk", "rechtspersoon", "company", "business",
        ]),
        ("personal", ["persoonlijk", "personal", "persoon", "prive", "particulier", "private", "natuurlijk persoon", "person"]));

    private static readonly Dictionary<string, string> Roles = Table(
        ("director", ["beheerder", "director", "directeur", "bestuurder", "dga", "eigenaar", "owner", "manager"]),
        ("employee", ["medewerker", "employee", "werknemer"]));

    private static readonly Dictionary<string, string> Answers = Table(
        ("yes", ["ja", "j", "yes", "y", "true", "waar", "1", "x"]),
        ("no", ["nee", "n", "no", "false", "onwaar", "0"]));

    private static readonly Dictionary<string, string> Languages = Table(
        ("nl", ["nl", "nederlands", "dutch"]),
        ("en", ["en", "engels", "english"]));

    public static string? Type(string cell) => Types.GetValueOrDefault(KeyOf(cell));

    public static string? Role(string cell) => Roles.GetValueOrDefault(KeyOf(cell));

    public static bool? Answer(string cell) => Answers.GetValueOrDefault(KeyOf(cell)) is { } answer ? answer == "yes" : null;

    public static Language? Language(string cell) => Languages.GetValueOrDefault(KeyOf(cell)) switch
    {
        "nl" => Platform.Language.Nl,
        "en" => Platform.Language.En,
        _ => null,
    };

    /// <summary>A name as two are compared: without case, accents and punctuation.</summary>
    public static string KeyOf(string text) => string.Join(' ', Words.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, string> Table(params (string Meaning, string[] Words)[] meanings) =>
        meanings.SelectMany(meaning => meaning.Words.Select(word => (word, meaning.Meaning)))
            .ToDictionary(pair => pair.word, pair => pair.Meaning);
}
