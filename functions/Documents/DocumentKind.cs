using System.Collections.Frozen;
using Portal.Dossiers;

namespace Portal.Documents;

/// <summary>What is asked of the client.</summary>
public enum ClientAction
{
    Decide,
}

/// <summary>What an approval sets off.</summary>
public enum FollowUp
{
    /// <summary>The office files the return and says so.</summary>
    OfficeFiles,
}

/// <summary>A kind of document is a row of this table: where it stands, what the client does, what comes after.</summary>
public sealed record DocumentKind(string Name, Folder Folder, ClientAction Action, FollowUp FollowUp)
{
    private static readonly FrozenDictionary<string, DocumentKind> Kinds = new DocumentKind[]
    {
        new("VatReturn", Folder.Administratie, ClientAction.Decide, FollowUp.OfficeFiles),
    }.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static DocumentKind? Find(string? name) => name is null ? null : Kinds.GetValueOrDefault(name);

    /// <exception cref="KeyNotFoundException">A row of storage names a kind that is not in the table.</exception>
    public static DocumentKind Of(Document document) => Kinds[document.Kind];
}
