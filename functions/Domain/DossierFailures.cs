using Portal.Platform.Outcomes;

namespace Portal.Domain;

public static class DossierFailures
{
    public static readonly Failure MayNotHandle = new("may-not-handle", 403);
    public static readonly Failure NothingChanged = new("nothing-changed", 409);
    public static readonly Failure PersonalDossierHasItsPerson = new("personal-dossier-has-its-person", 409);
}
