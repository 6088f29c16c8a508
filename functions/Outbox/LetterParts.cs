using Fluid;
using Portal.Platform;

namespace Portal.Outbox;

/// <summary>
/// A mail's text in its parts. What is a subject, a paragraph or a button the template alone says: its lines are read as such while each
/// value
/// is still a slot, and only then are the values filled in. Text that people typed is text, whatever it looks like.
/// </summary>
internal sealed record LetterParts(string Subject, IReadOnlyList<string> Paragraphs, LetterButton? Button)
{
    private const string ButtonMark = "=> ";

    /// <summary>
    /// The first line of a template is the subject; a line `=> label | address` is the button; all else is paragraphs with an empty line
    /// between.
    /// </summary>
    public static LetterParts Of(IFluidTemplate template, MailModel model)
    {
        var slots = new ValueSlots();
        var lines = slots.Render(template, model).Split('\n').Select(line => line.TrimEnd()).ToList();
        var body = lines.Skip(1).ToLookup(IsButton);
        return new LetterParts(
            PlainText.OneLine(slots.Fill(lines[0])),
            [.. ParagraphsIn(body[false]).Select(slots.Fill)],
            body[true].Select(line => ButtonFrom(line, slots)).FirstOrDefault());
    }

    private static LetterButton ButtonFrom(string line, ValueSlots slots)
    {
        var parts = line[ButtonMark.Length..].Split(" | ");
        return new LetterButton(slots.Fill(parts[0]), slots.Fill(parts[1]));
    }

    private static bool IsButton(string line) => line.StartsWith(ButtonMark, StringComparison.Ordinal);

    private static string[] ParagraphsIn(IEnumerable<string> lines) =>
        string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed record LetterButton(string Label, string Address);
