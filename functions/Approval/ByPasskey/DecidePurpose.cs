using Portal.Accounts;
using Portal.Domain;

namespace Portal.Approval.ByPasskey;

internal static class DecidePurpose
{
    /// <summary>
    /// For a passkey that signs in and decides at once: bound to the version and to every byte of it. There is one for a document that is
    /// not there as well, so that the question tells nothing about anything.
    /// </summary>
    public static CodePurpose Of(string documentId, Document? document) => document is null
        ? CodePurpose.Act("decide", documentId, "")
        : CodePurpose.Act("decide", DocumentVersion.Of(document).ToString(), document.HashesOfFiles);
}
