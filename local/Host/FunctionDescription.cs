namespace Portal.Local.Host;

/// <summary>A function as its worker describes it.</summary>
/// <param name="Name">Unique, whatever the case.</param>
/// <param name="Trigger">What makes it run.</param>
/// <param name="Methods">In upper case; empty for any method, and for what is not HTTP.</param>
/// <param name="Route">With the prefix of host.json; null for what is not HTTP.</param>
/// <param name="Schedule">As written, with its placeholders; null for what is not a timer.</param>
public sealed record FunctionDescription(string Name, TriggerKind Trigger, IReadOnlyList<string> Methods, string? Route, string? Schedule);
