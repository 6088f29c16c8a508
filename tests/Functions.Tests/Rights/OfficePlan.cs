using CsCheck;

namespace Portal.Functions.Tests.Rights;

/// <summary>An office as chance made it: the first dossier is a personal one, the others are organisations'.</summary>
public sealed record OfficePlan(MemberPlan?[][] Members, DocumentPlan[][] Documents, QuestionPlan[][] Questions, MemberPlan?[][][] LaterMembers)
{
    public const int People = 5;
    public const int Dossiers = 3;
    private const int DocumentsOfDossier = 5;
    private const int QuestionsOfDossier = 2;
    private const int Changes = 2;

    private static readonly string[] AllFolders = ["Advies", "Fiscaal", "Permanent", "Jaarrekening", "Administratie"];

    private static readonly Gen<string[]?> Limits = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 31], (limited, mask) =>
        limited == 0 ? null : AllFolders.Where((_, place) => (mask & (1 << place)) != 0).ToArray());

    private static readonly Gen<MemberPlan?> Member = Gen.Select(Gen.Int[0, 9], Gen.Bool, Gen.Int[0, 9], Gen.Int[0, 3], Limits, (present, director, access, handle, folders) =>
        present < 4 ? null : new MemberPlan(director, access > 0, handle > 0, folders));

    private static readonly Gen<MemberPlan?[][]> Memberships = Gen.Select(Gen.Int[0, People - 1], Member.Array[People].Array[Dossiers], (owner, members) =>
        members.Select((row, dossier) => row.Select((member, person) => dossier > 0 || person == owner ? member : null).ToArray()).ToArray());

    private static readonly Gen<DocumentPlan> Document = Gen.Select(Gen.Int[0, Rules.Kinds.Length - 1], Gen.Int[0, 4], Gen.Int[0, 5], (kind, folder, fate) => new DocumentPlan(kind, AllFolders[folder], fate switch
    {
        0 => Fate.Withdrawn,
        1 => Fate.Replaced,
        _ => Fate.Left,
    }));

    private static readonly Gen<QuestionPlan> Question = Gen.Select(Gen.Bool, Gen.Int[0, (1 << People) - 1], (fromOffice, mask) =>
        new QuestionPlan(fromOffice, [.. Enumerable.Range(0, People).Where(person => (mask & (1 << person)) != 0)]));

    public static Gen<OfficePlan> Any { get; } = Gen.Select(
        Memberships, Document.Array[DocumentsOfDossier].Array[Dossiers], Question.Array[QuestionsOfDossier].Array[Dossiers], Memberships.Array[Changes], (members, documents, questions, later) =>
        new OfficePlan(members, documents, questions, [.. later.Select(change => KeepTheOwner(change, members))]));

    // A personal dossier never gets a second person: not even after the first.
    private static MemberPlan?[][] KeepTheOwner(MemberPlan?[][] change, MemberPlan?[][] first)
    {
        var any = change[0].FirstOrDefault(member => member is not null);
        return [[.. first[0].Select(member => member is null ? null : any)], .. change.Skip(1)];
    }
}

/// <param name="Folders">Null for all.</param>
public sealed record MemberPlan(bool IsDirector, bool HasAccess, bool MayHandle, string[]? Folders)
{
    public bool Sees(string folder) => HasAccess && (Folders is null || Folders.Contains(folder));
}

public enum Fate
{
    Left,
    Withdrawn,
    Replaced,
}

/// <param name="Kind">A place in <see cref="Rules.Kinds"/>.</param>
/// <param name="Folder">Where the kind leaves the choice.</param>
public sealed record DocumentPlan(int Kind, string Folder, Fate Fate);

/// <param name="People">Whom the office means it for, or of whom the first begins it: as far as they can be reached.</param>
public sealed record QuestionPlan(bool IsFromOffice, int[] People);
