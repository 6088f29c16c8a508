using Portal.Platform.Outcomes;

namespace Portal.Filing.Xbrl;

/// <summary>Why an instance is refused at the upload; each the error of the field 'files'.</summary>
public static class InstanceFailures
{
    public static readonly Failure TooLarge = Failures.InvalidInput("files", "instance-too-large");
    public static readonly Failure Unreadable = Failures.InvalidInput("files", "instance-unreadable");
    public static readonly Failure NotXbrl = Failures.InvalidInput("files", "instance-not-xbrl");
    public static readonly Failure UnknownReport = Failures.InvalidInput("files", "instance-report-unknown");
    public static readonly Failure NoDeclarant = Failures.InvalidInput("files", "instance-no-declarant");
    public static readonly Failure NumberInvalid = Failures.InvalidInput("files", "instance-number-invalid");
    public static readonly Failure NoPeriod = Failures.InvalidInput("files", "instance-no-period");
    public static readonly Failure Contradictory = Failures.InvalidInput("files", "instance-contradictory");
    public static readonly Failure OtherKind = Failures.InvalidInput("files", "instance-other-kind");
    public static readonly Failure OtherPeriod = Failures.InvalidInput("files", "instance-other-period");
    public static readonly Failure OtherTaxpayer = Failures.InvalidInput("files", "instance-other-taxpayer");
    public static readonly Failure NotForKind = Failures.InvalidInput("files", "instance-not-for-kind");
    public static readonly Failure TooMany = Failures.InvalidInput("files", "instance-too-many");
    public static readonly Failure DossierWithoutNumber = Failures.InvalidInput("files", "instance-dossier-without-number");
}
