namespace Portal.Benchmarks.Attacks;

/// <summary>A known attack, named by the method that plays it.</summary>
/// <param name="Play">Throws when the portal does not hold; the message says what broke.</param>
/// <param name="Sent">What is tried, in a few words.</param>
/// <param name="Holds">What has to be true during it and afterwards.</param>
internal sealed record Attack(Func<Attacker, Task> Play, string Sent, string Holds)
{
    public string Name => Play.Method.Name.Replace('_', ' ');
}
