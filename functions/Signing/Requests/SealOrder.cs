namespace Portal.Signing;

/// <param name="Version">The version of a document.</param>
/// <param name="FileId">The file of it, as it was signed.</param>
public sealed record SealOrder(string Version, string FileId);

/// <summary>The file could not be sealed. The document says why, and waits for the office.</summary>
public sealed record SealingStuck(string FileId);
