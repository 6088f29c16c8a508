namespace Portal.Local.Host;

/// <summary>What makes a function run.</summary>
public enum TriggerKind
{
    Http,
    Timer,
    Orchestration,
    Activity,
}
