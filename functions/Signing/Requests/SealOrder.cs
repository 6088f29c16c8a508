namespace Portal.Signing;

/// <param name="Version">The version of a document.</param>
/// <param name="FileId">The file of it, as it was signed.</param>
public sealed record SealOrder(string Version, string FileId);
