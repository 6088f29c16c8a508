using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Portal.Platform;

namespace Portal.Outbox;

/// <summary>
/// Renders a template with a numbered slot where a value comes, and keeps the values apart. The template still decides by what a value is
/// (<c>if</c>, <c>case</c>); what stands in the text is the slot. No value is in the text while it is read, so none can imitate a slot.
/// </summary>
internal sealed partial class ValueSlots
{
    // Of Unicode's private use area; no template has them.
    private const char Begin = '\uE000', End = '\uE001';

    // Knows how to read the models, which is worth keeping.
    private static readonly UnsafeMemberAccessStrategy Members = new();

    private readonly List<string> _values = [];

    public string Render(IFluidTemplate template, object model)
    {
        var options = new TemplateOptions { MemberAccessStrategy = Members };
        options.ValueConverters.Add(value => value is string text ? new SlottedText(text, this) : null);
        return template.Render(new TemplateContext(model, options));
    }

    /// <summary>A part of what was rendered, with its values in it.</summary>
    public string Fill(string part) => Slot().Replace(part, ValueOf);

    // A sentence that ends with 'B.V.' has its full stop.
    private string ValueOf(Match slot)
    {
        var value = _values[int.Parse(slot.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)];
        return value.EndsWith('.') ? value : value + slot.Groups["stop"].Value;
    }

    private string Take(string value)
    {
        _values.Add(PlainText.Of(value));
        return string.Create(CultureInfo.InvariantCulture, $"{Begin}{_values.Count - 1}{End}");
    }

    [GeneratedRegex("\uE000(?<number>[0-9]+)\uE001(?<stop>\\.?)", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex Slot();

    // A string in all respects but how it is written.
    private sealed class SlottedText(string text, ValueSlots slots) : FluidValue
    {
        private readonly StringValue _text = new(text);

        public override FluidValues Type => FluidValues.String;

        public override bool Equals(FluidValue? other) => _text.Equals(other!);

        public override bool ToBooleanValue() => _text.ToBooleanValue();

        public override decimal ToNumberValue() => _text.ToNumberValue();

        public override string ToStringValue() => text;

        public override object ToObjectValue() => text;

        public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

        public override int GetHashCode() => _text.GetHashCode();

        public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
        {
            writer.Write(slots.Take(text));
            return ValueTask.CompletedTask;
        }
    }
}
