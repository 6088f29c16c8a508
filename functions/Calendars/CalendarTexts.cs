using Portal.Domain;
using Portal.Platform;

namespace Portal.Calendars;

/// <summary>What a calendar says, in the language of its owner.</summary>
internal static class CalendarTexts
{
    /// <summary>Of the calendar itself.</summary>
    public static string TitleOf(string firm, Language language) => language == Language.En ? $"Deadlines {firm}" : $"Termijnen {firm}";

    public static string WhatOf(Document document, Language language)
    {
        var kind = DocumentKind.Of(document);
        return language == Language.En ? char.ToUpperInvariant(kind.InEnglish[0]) + kind.InEnglish[1..] : kind.Dutch;
    }

    public static string WhatOf(Question question, Language language) => (question.Wanted.Count > 0, language) switch
    {
        (true, Language.En) => "Provide documents",
        (false, Language.En) => "Answer a question",
        (true, _) => "Documenten aanleveren",
        (false, _) => "Vraag beantwoorden",
    };
}
