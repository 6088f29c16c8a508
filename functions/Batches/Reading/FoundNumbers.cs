using System.Text.RegularExpressions;
using Portal.Platform;
using Portal.Stores;

namespace Portal.Batches.Reading;

/// <summary>The numbers of somebody that stand in a text.</summary>
public static partial class FoundNumbers
{
    /// <summary>More than a return or a letter names; a list of clients is about nobody.</summary>
    private const int Most = 12;

    /// <returns>
    /// Each with what it is: a VAT number without its country, nine digits that may be an RSIN or a BSN, eight digits that are called a KvK
    /// number.
    /// </returns>
    public static IReadOnlyList<(string Number, string Reason)> InText(string text) =>
        [.. VatNumbers(text).Concat(Citizens(text)).Concat(KvkNumbers(text)).DistinctBy(found => found.Number).Take(Most)];

    /// <summary>In the name of a file nothing is called anything: eight digits are a KvK number unless they are a day.</summary>
    public static IReadOnlyList<(string Number, string Reason)> InFileName(string stem) =>
        [.. VatNumbers(stem).Concat(Citizens(stem)).Concat(EightDigits(stem)).DistinctBy(found => found.Number).Take(Most).Select(found => (found.Number, Reasons.NumberInFileName))];

    private static IEnumerable<(string Number, string Reason)> VatNumbers(string text) =>
        from match in Vat().Matches(text)
        let digits = string.Concat(match.Groups["digits"].Value.Where(char.IsAsciiDigit))
        where CitizenNumbers.Parse(digits) is not null || match.Groups["country"].Success
        select ($"{digits}B{match.Groups["place"].Value}", Reasons.VatNumberInText);

    private static IEnumerable<(string Number, string Reason)> Citizens(string text) =>
        from match in Nine().Matches(text)
        let number = CitizenNumbers.Parse(match.Value)
        where number is not null
        select (number, Reasons.NumberInText);

    private static IEnumerable<(string Number, string Reason)> KvkNumbers(string text) =>
        Kvk().Matches(text).Select(match => (match.Groups["number"].Value, Reasons.KvkNumberInText));

    private static IEnumerable<(string Number, string Reason)> EightDigits(string stem) =>
        Eight().Matches(stem).Where(match => !IsDay(match.Value)).Select(match => (match.Value, Reasons.KvkNumberInText));

    private static bool IsDay(string digits) => Day().IsMatch(digits);

    [GeneratedRegex(
        @"(?<![0-9A-Z])(?<country>NL ?)?(?<digits>\d([. ]?\d){8})[. ]?B[. ]?(?<place>\d{2})(?!\d)", RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Vat();

    [GeneratedRegex(@"(?<![\d.])(\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3}\.\d{3}\.\d{3})(?!\d)", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex Nine();

    [GeneratedRegex(@"(kvk|k\.v\.k\.?|handelsregister)\D{0,25}(?<number>\d{8})(?!\d)", RegexOptions.IgnoreCase, Patterns.Milliseconds)]
    private static partial Regex Kvk();

    [GeneratedRegex(@"(?<!\d)\d{8}(?!\d)", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex Eight();

    [GeneratedRegex(
        @"^(20\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])|([0-2]\d|3[01])(0[1-9]|1[0-2])20\d{2})$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex Day();
}
