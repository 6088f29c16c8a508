namespace Portal.DualControl;

public sealed class DualControlOptions
{
    public const string Section = "DualControl";

    /// <summary>Who makes the changes of <see cref="ChangeKind"/> with who asks for them.</summary>
    public Confirming Confirming { get; set; }
}

public enum Confirming
{
    /// <summary>Any other member of staff. Nobody acts alone, an administrator neither.</summary>
    Colleague,

    /// <summary>An administrator (Office.Admin), who may also act alone; for a firm of one.</summary>
    Admin,
}
