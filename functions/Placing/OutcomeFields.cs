using System.Text.Json;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Outcomes;

namespace Portal.Placing;

/// <summary>What a return comes to, where its instance does not say it: the office states it.</summary>
/// <param name="Amount">Euros, never negative; left out for nothing to be paid.</param>
/// <param name="Direction">pay, receive or zero.</param>
/// <param name="Due">The last day, of what is to be paid.</param>
public sealed record OutcomeFields(decimal? Amount, string? Direction, string? Due)
{
    private const decimal MostEuros = 100_000_000m;

    private OutcomeDirection? Way => Direction switch
    {
        "pay" => OutcomeDirection.Pay,
        "receive" => OutcomeDirection.Receive,
        "zero" => OutcomeDirection.Zero,
        _ => null,
    };

    public Validation Check(Validation check, DocumentKind kind) => check
        .Check(kind.Return is not null, "outcome", "outcome-not-for-kind")
        .Check(Way is not null, "outcome", "outcome-unknown")
        .Check(Way is null || IsAmount(Amount ?? 0), "outcome", "amount-invalid")
        .Check(Way is null or OutcomeDirection.Zero || Amount > 0, "outcome", "outcome-needs-amount")
        .Check(Way != OutcomeDirection.Zero || Amount is null or 0, "outcome", "outcome-needs-amount")
        .Check(Due is null || (Way == OutcomeDirection.Pay && DutchDay.IsDay(Due)), "outcome", "date-invalid");

    public string ToJson() => JsonSerializer.Serialize(new Outcome(Amount ?? 0, Way!.Value, Due));

    private static bool IsAmount(decimal amount) => amount is >= 0 and <= MostEuros && decimal.Round(amount, 2) == amount;
}
