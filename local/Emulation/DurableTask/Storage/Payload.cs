using System.Globalization;
using Azure.Data.Tables;

namespace Portal.Emulation.DurableTask.Storage;

/// <summary>
/// Long texts in an entity. Azure keeps at most 64 KB (32 768 UTF-16 units) in a property and 1 MiB in an entity;
/// Azurite keeps more, so the limits are held here.
/// </summary>
internal static class Payload
{
    public const int MaxLength = 400_000;
    private const int PartLength = 32_000;

    public static string? Checked(string? text) => text?.Length > MaxLength ? throw new PayloadTooLargeException(text.Length) : text;

    public static void Write(TableEntity entity, string name, string? text)
    {
        if (Checked(text) is null) return;
        for (int part = 0; part == 0 || part * PartLength < text!.Length; part++)
            entity[PartName(name, part)] = text!.Substring(part * PartLength, Math.Min(PartLength, text.Length - (part * PartLength)));
    }

    public static string? Read(TableEntity entity, string name)
    {
        string? text = entity.GetString(PartName(name, 0));
        for (int part = 1; entity.GetString(PartName(name, part)) is { } next; part++) text += next;
        return text;
    }

    private static string PartName(string name, int part) => part == 0 ? name : name + part.ToString(CultureInfo.InvariantCulture);
}
