using Portal.Platform;

namespace Portal.Domain;

/// <summary>Where a waiting change stands: in the partition of what it changes, so that both are one write.</summary>
/// <param name="IsOfDossier">A dossier's, else a person's.</param>
/// <param name="Partition">The dossier's or the person's id.</param>
public readonly record struct ChangeId(bool IsOfDossier, string Partition, string Number)
{
    private const string OfDossier = "d";
    private const string OfPerson = "p";

    public static ChangeId? Parse(string? text) => text?.Split('.') is [OfDossier or OfPerson, var partition, var number] && Ids.IsId(partition) && Ids.IsId(number)
        ? new ChangeId(text.StartsWith(OfDossier, StringComparison.Ordinal), partition, number)
        : null;

    public override string ToString() => $"{(IsOfDossier ? OfDossier : OfPerson)}.{Partition}.{Number}";
}
