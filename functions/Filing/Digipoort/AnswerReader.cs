using System.Globalization;
using System.Xml.Linq;

namespace Portal.Filing.Digipoort;

/// <summary>From the body of a trusted answer to values; null for one that is not as the interface says.</summary>
internal static class AnswerReader
{
    private static readonly XNamespace Types = SoapNames.Types;

    public static Receipt? Receipt(XElement answer) =>
        answer.Name == Types + "aanleverResponse" && Text(answer, "kenmerk") is { } reference && Time(answer, "tijdstempelAangeleverd") is { } at ? new Receipt(reference, at) : null;

    public static IReadOnlyList<ProcessStatus>? Statuses(XElement answer)
    {
        if (answer.Name != Types + "getStatussenProcesResponse") return null;
        var statuses = answer.Descendants(Types + "StatusResultaat").Select(Status).ToList();
        return statuses.Contains(null) ? null : [.. statuses.OfType<ProcessStatus>().OrderBy(status => status.At)];
    }

    public static IReadOnlyList<string>? References(XElement answer) => answer.Name == Types + "getProcessenResponse"
        ? [.. answer.Descendants(Types + "ProcesResultaat").Select(process => Text(process, "kenmerk")).OfType<string>()]
        : null;

    private static ProcessStatus? Status(XElement status)
    {
        if (Text(status, "statuscode") is not { } code || Time(status, "tijdstempelStatus") is not { } at) return null;
        var fault = status.Element(Types + "statusFoutcode");
        return new ProcessStatus(
            code, at, Text(status, "statusomschrijving") ?? "", fault is null ? null : Text(fault, "foutcode"), (fault is null ? null : Text(fault, "foutbeschrijving")) ?? Text(status, "statusdetails"));
    }

    private static string? Text(XElement parent, string name) => parent.Element(Types + name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Time(XElement parent, string name) =>
        DateTimeOffset.TryParse(Text(parent, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
}
