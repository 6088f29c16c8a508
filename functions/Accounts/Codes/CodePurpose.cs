using Portal.Platform;

namespace Portal.Accounts;

/// <summary>What a code is for. A code, or the answer of a passkey, of one purpose is of no use for another.</summary>
/// <param name="Key">The row of the code; a person has at most one code a purpose.</param>
public sealed record CodePurpose(string Key)
{
    public static readonly CodePurpose Mobile = new("mobile");
    public static readonly CodePurpose SignIn = new("sign-in");

    public static CodePurpose NewPasskey(string personId) => new($"new-passkey|{personId}");

    /// <summary>For an act on something: the code is bound to that and to what it was like.</summary>
    /// <param name="subject">An id, e.g. of a document.</param>
    /// <param name="hash">Of what the person had before them.</param>
    public static CodePurpose Act(string name, string subject, string hash) => new($"{name}|{Ids.Digest($"{subject}\n{hash}")}");
}
