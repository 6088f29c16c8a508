namespace Portal.Benchmarks.Fuzzing;

/// <summary>Something that reads what others send.</summary>
/// <param name="Read">Whatever it throws is a fault: what is refused is refused as a value.</param>
internal sealed record Target(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], Task> Read);
