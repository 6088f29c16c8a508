namespace Portal.Platform.Outcomes;

/// <summary>An expected failure: a value, not an exception. Its Dutch text stands in ErrorTexts.resx under the code.</summary>
/// <param name="Code">Stable; clients branch on it.</param>
/// <param name="Status">The HTTP status it is answered with.</param>
/// <param name="Errors">Per field of the request (camelCase), the codes of what is wrong with it.</param>
public sealed record Failure(string Code, int Status, IReadOnlyDictionary<string, string[]>? Errors = null)
{
    /// <summary>When trying again may help; told in the header Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What a client needs to know to go on, beside the code: further members of the problem details, camelCase.</summary>
    public IReadOnlyDictionary<string, object>? Details { get; init; }
}
