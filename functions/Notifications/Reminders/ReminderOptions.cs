using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Portal.Notifications.Reminders;

/// <summary>When a client is reminded of what waits.</summary>
public sealed class ReminderOptions : IValidatableObject
{
    public const string Section = "Reminders";

    /// <summary>Days after the first mail, with commas; empty for none.</summary>
    public string AfterDays { get; set; } = "3,7,14";

    /// <summary>Also on the last working day before the deadline.</summary>
    public bool BeforeDeadline { get; set; } = true;

    /// <summary>Of a working day in Amsterdam.</summary>
    [Range(0, 23, ErrorMessage = "The setting Reminders:AtHour has to be an hour of the day, 0 to 23.")]
    public int AtHour { get; set; } = 9;

    /// <summary>Days between two mails about the same that waits, when the office asks for one; 1 to 14.</summary>
    [Range(1, 14, ErrorMessage = "The setting Reminders:DaysBetween has to be a number of days, 1 to 14.")]
    public int DaysBetween { get; set; } = 2;

    internal IEnumerable<int> Days => AfterDays.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(days => int.Parse(days, NumberStyles.None, CultureInfo.InvariantCulture));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var parts = AfterDays.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 365))
            yield return new ValidationResult("The setting Reminders:AfterDays has to be numbers of days with commas between them, such as 3,7,14.");
    }
}
