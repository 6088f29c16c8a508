namespace Portal.Functions.Tests;

/// <summary>Of tests that measure this whole process: they run when no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
