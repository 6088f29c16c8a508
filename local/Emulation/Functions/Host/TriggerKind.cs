namespace Portal.Emulation.Functions;

/// <summary>What makes a function run.</summary>
public enum TriggerKind
{
    Http,
    Timer,
    Orchestration,
    Activity,
}
