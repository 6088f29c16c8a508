using Portal.Domain;
using Portal.Signing.Evidence;

namespace Portal.Signing.Trail;

/// <summary>What the fields of an event say, in Dutch; docs/audit-events.md tells what each holds.</summary>
internal static class TrailWords
{
    public static IEnumerable<string> DetailsOf(TrailEvent row)
    {
        if (row.Event == SigningEvents.Signed && FactorOf(row) is { } factor)
        {
            yield return EvidenceTexts.For("trail-factor", EvidenceTexts.For($"factor-{factor}"));
            if (row.Detail?.Split(' ', 3) is [_, _, var identity]) yield return EvidenceTexts.For("trail-identity", identity);
        }
        else if (row.Event == SigningEvents.CodeSent) yield return EvidenceTexts.For("trail-code");
        else if (row.Detail is { Length: > 0 } detail && row.Event is not (SigningEvents.Consented or SigningEvents.Sealed)) yield return EvidenceTexts.For("trail-detail", detail);
    }

    public static IEnumerable<string> HashesOf(TrailEvent row)
    {
        foreach (var file in row.Version?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []) yield return EvidenceTexts.For("trail-file", file);
        if (row.Event == SigningEvents.Sealed && row.Detail is { } original) yield return EvidenceTexts.For("trail-original", original);
        if (ConsentOf(row) is { } consent) yield return EvidenceTexts.For("trail-consent", consent);
    }

    private static SigningFactor? FactorOf(TrailEvent row) => Enum.TryParse<SigningFactor>(row.Detail?.Split(' ')[0], out var factor) ? factor : null;

    private static string? ConsentOf(TrailEvent row) => row.Event switch
    {
        SigningEvents.Consented => row.Detail,
        SigningEvents.Signed => row.Detail?.Split(' ', 3) is [_, var hash, ..] ? hash : null,
        _ => null,
    };
}
