using System.Globalization;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Notifications;

/// <summary>Times in mails, in the language of the reader; always those of Europe/Amsterdam.</summary>
public static class LetterTexts
{
    internal static readonly Texts Sentences = new("Portal.LetterTexts");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A document within a sentence, without a BSN that somebody typed.</summary>
    public static string NameOf(Document document, Language language) => DocumentName.InSentence(
        DocumentKind.Of(document), CitizenNumbers.Mask(document.Subject), document.Period is { } period ? CitizenNumbers.Mask(period) : null, language);

    /// <summary>24 July 2020 at 14:14.</summary>
    public static string Moment(DateTimeOffset at, Language language) =>
        language == Language.Nl ? DutchTexts.Moment(at) : DutchTexts.InAmsterdam(at).ToString("d MMMM yyyy 'at' HH:mm", English);

    /// <summary>24 July 2020.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    public static string Day(string day, Language language) =>
        language == Language.Nl ? DutchTexts.Day(day) : DutchDay.Parse(day).ToString("d MMMM yyyy", English);

    /// <summary>A day on which something is due; null where there is none, or it is over: no mail asks for what cannot be done any more.</summary>
    public static string? DayAhead(string? day, DateTimeOffset now, Language language) =>
        day is not null && now < DutchDay.EndOf(day) ? Day(day, language) : null;

    /// <summary>To pay: € 7,067, by 31 January 2027.</summary>
    public static string OutcomeOf(Outcome outcome, Language language)
    {
        var amount = Euros(outcome.Amount, language);
        return outcome switch
        {
            { Direction: OutcomeDirection.Pay, Due: { } due } => string.Format(English, Sentences.Get("PayBy", language), amount, Day(due, language)),
            _ => string.Format(English, Sentences.Get($"{outcome.Direction}", language), amount),
        };
    }

    // With cents only where there are any, as on the pages.
    private static string Euros(decimal amount, Language language) =>
        "€ " + amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", language == Language.Nl ? Dutch : English);

    /// <summary>7 days, 1 hour.</summary>
    public static string Duration(TimeSpan span, Language language)
    {
        if (language == Language.Nl) return DutchTexts.Duration(span);
        var (number, unit) = span.TotalDays >= 1 ? ((int)span.TotalDays, "day") : ((int)span.TotalHours, "hour");
        return $"{number} {unit}{(number == 1 ? "" : "s")}";
    }
}
