using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Domain;

[JsonConverter(typeof(CamelCaseEnumConverter<OutcomeDirection>))]
public enum OutcomeDirection
{
    Pay,
    Receive,
    Zero,
}

/// <summary>What a return comes to for whoever files it.</summary>
/// <param name="Amount">Euro, never negative.</param>
/// <param name="Due">The last day on which it can be paid, yyyy-MM-dd; null where nothing is to be paid or nothing says the day.</param>
public sealed record Outcome(decimal Amount, OutcomeDirection Direction, string? Due)
{
    /// <summary>
    /// What a fact of the return says, or else what the office has stated; null where neither does. Of income and corporate tax no fact says
    /// it: what is to be paid stands in an assessment, or in the PDF. VAT is paid by the day by which its return is filed (art. 19 AWR),
    /// whatever other day the office works towards.
    /// </summary>
    public static Outcome? Of(Document document)
    {
        if (document.State == DocumentState.Withdrawn) return null;
        if (document.Figures?.FirstOrDefault(figure => figure.Name == Figure.VatResult) is { } result) return Of(decimal.Round(result.Amount, 2), document);
        return document.StatedOutcomeJson is { } stated ? JsonSerializer.Deserialize<Outcome>(stated) : null;
    }

    private static Outcome Of(decimal amount, Document document) => amount switch
    {
        > 0 => new(amount, OutcomeDirection.Pay, Deadline.TextOf(document.Kind, document.FiguresOver?.ToString(), DeadlineTerm.Ordinary)),
        < 0 => new(-amount, OutcomeDirection.Receive, null),
        _ => new(0, OutcomeDirection.Zero, null),
    };
}
