namespace Portal.Functions.Tests.Rights;

/// <summary>A conversation, and who may what in it: from the manual, as in <see cref="Rules"/>.</summary>
/// <param name="secret">In its subject, in all that is said in it and in the name of its file.</param>
public sealed class QuestionModel(DossierModel dossier, string secret, bool isFromOffice, IEnumerable<int> participants)
{
    public DossierModel Dossier => dossier;

    public string Secret => secret;

    public HashSet<int> Participants { get; } = [.. participants];

    public string Id { get; set; } = "";

    public string FileId { get; set; } = "";

    public bool IsClosed { get; set; }

    public string State => IsClosed ? "closed" : "open";

    /// <summary>Who is limited to some sub-dossiers sees only the conversations that they take part in.</summary>
    public bool Sees(int person) => dossier.Members[person] is { HasAccess: true } member && (member.Folders is null || Participants.Contains(person));

    /// <summary>Until the office has spoken there is nothing to answer.</summary>
    public bool HasTask(int person) => isFromOffice && !IsClosed && Participants.Contains(person) && Sees(person);

    public int StatusOfReply(int person) => !Sees(person) ? 404 : IsClosed ? 409 : 201;

    /// <summary>Of closing, and of opening again what was closed just now.</summary>
    public int StatusOfMove(int person) => Sees(person) ? 200 : 404;
}
