namespace Portal.Platform.Outcomes;

/// <summary>Collects what is wrong with a request, so that all of it is told at once.</summary>
public sealed class Validation
{
    private readonly Dictionary<string, string[]> _errors = [];

    public Failure? Failure => _errors.Count == 0 ? null : new Failure("invalid-input", 400, _errors);

    public Validation Check(bool fine, string field, string error)
    {
        if (!fine) _errors[field] = [.. _errors.GetValueOrDefault(field, []), error];
        return this;
    }

    /// <summary>One line of text, not blank.</summary>
    public Validation Line(string? value, string field, int maxLength) =>
        PlainText.IsBlank(value) ? Check(false, field, "required") : OptionalLine(value, field, maxLength);

    public Validation OptionalLine(string? value, string field, int maxLength) =>
        Text(value, field, maxLength)
            .Check(value?.Any(char.IsControl) != true, field, "control-characters")
            .Check(value?.Any(LineMarks.Are) != true, field, "hidden-characters");

    public Validation Text(string? value, string field, int maxLength) =>
        Check(value is null || value.Length <= maxLength, field, "too-long").Check(value is null || !CleanText.HasNoText(value), field, "no-text");
}
