using System.ComponentModel.DataAnnotations;

namespace Portal.Scheme;

/// <summary>What the firm has agreed to file by when. The Belastingdienst may say otherwise each year.</summary>
public sealed class SchemeOptions : IValidatableObject
{
    public const string Section = "Scheme";

    /// <summary>Months and the percentage that has to be filed at the end of each, from May to April, with commas.</summary>
    public string Steps { get; set; } = "8=30, 9=38.75, 10=47.5, 11=56.25, 12=65, 1=73.75, 2=82.5, 3=91.25, 4=100";

    public IReadOnlyList<SchemeStep> Parsed => [.. Parts.Select(part => SchemeStep.Parse(part)!)];

    private string[] Parts => Steps.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var steps = Parts.Select(SchemeStep.Parse).ToList();
        if (steps.Count == 0 || steps.Contains(null))
        {
            yield return new ValidationResult("The setting Scheme:Steps has to be months and percentages with commas between them, such as 8=30, 12=65, 4=100.");
            yield break;
        }

        var goesBack = steps.Zip(steps.Skip(1)).Any(pair => pair.First!.Place >= pair.Second!.Place || pair.First.Percent >= pair.Second.Percent);
        if (goesBack || steps[^1]!.Percent != 100)
            yield return new ValidationResult("The setting Scheme:Steps has to go from May to April, to ever more, and to 100 at its end.");
    }
}
