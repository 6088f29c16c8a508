using System.Globalization;
using Portal.Platform;

namespace Portal.Domain;

/// <summary>A conversation's id: the dossier's id and the number within it. As with a document, who may see it is asked each time.</summary>
public readonly record struct QuestionId(string DossierId, int Number)
{
    private const string Mark = "-q";

    public static QuestionId? Parse(string? value)
    {
        var mark = value?.LastIndexOf(Mark, StringComparison.Ordinal) ?? -1;
        if (mark < 0 || !Ids.IsId(value![..mark])) return null;
        var isNumber = int.TryParse(value.AsSpan(mark + Mark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var id = new QuestionId(value[..mark], number);
        // One spelling only: an id is a key elsewhere too.
        return isNumber && number > 0 && id.ToString() == value ? id : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DossierId}{Mark}{Number}");
}

/// <summary>A message of a conversation; they are numbered from 1.</summary>
public readonly record struct MessageId(QuestionId Question, int Number)
{
    public static MessageId Parse(string value)
    {
        var dot = value.LastIndexOf('.');
        return new MessageId(QuestionId.Parse(value[..dot])!.Value, int.Parse(value.AsSpan(dot + 1), CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Question}.{Number}");
}
