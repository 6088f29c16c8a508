namespace Portal.Emulation.DurableTask;

/// <summary>Ids become table keys, which have a limited length.</summary>
internal static class InstanceIds
{
    private const int MaxLength = 150;

    public static string? Checked(string? id) => id is null || id.Length is > 0 and <= MaxLength ? id
        : throw new ArgumentException($"An instance id has 1 to {MaxLength} characters.", nameof(id));
}
