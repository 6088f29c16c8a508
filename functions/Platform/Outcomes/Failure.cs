namespace Portal.Platform.Outcomes;

/// <summary>An expected failure: a value, not an exception. Its Dutch text stands in ErrorTexts.resx under the code.</summary>
/// <param name="Code">Stable; clients branch on it.</param>
/// <param name="Status">The HTTP status it is answered with.</param>
/// <param name="Errors">Per field of the request (camelCase), the codes of what is wrong with it.</param>
public sealed record Failure(string Code, int Status, IReadOnlyDictionary<string, string[]>? Errors = null);
