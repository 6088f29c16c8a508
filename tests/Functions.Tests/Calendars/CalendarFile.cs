using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Functions.Tests.Calendars;

/// <summary>A calendar as RFC 5545 has it (3.1: lines and folding; 3.3.11: text), read without the library that wrote it. What is not as it says fails.</summary>
public sealed class CalendarFile
{
    private const int MostOctets = 75;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<string> _lines;

    public CalendarFile(byte[] bytes)
    {
        var text = Strict.GetString(bytes);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Strict.GetByteCount(line), 0, MostOctets));
        _lines = [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(["BEGIN:VCALENDAR", "END:VCALENDAR"], [_lines[0], _lines[^1]]);
        Assert.All(_lines, line => Assert.Matches("^[A-Z-]+(;[A-Z-]+=[^:;]+)*:", line));
        Assert.Equal("2.0", Of("VERSION"));
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Events
    {
        get
        {
            var events = new List<IReadOnlyDictionary<string, string>>();
            for (var at = 0; at < _lines.Count; at++)
                if (_lines[at] == "BEGIN:VEVENT")
                    events.Add(_lines.Skip(at + 1).TakeWhile(line => line != "END:VEVENT").Select(Property).ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal));
            return events;
        }
    }

    /// <summary>A property of the calendar itself.</summary>
    /// <param name="name">With its parameters.</param>
    public string Of(string name) => _lines.TakeWhile(line => line != "BEGIN:VEVENT").Select(Property).Single(property => property.Name == name).Value;

    private static (string Name, string Value) Property(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (line[..colon], Regex.Replace(line[(colon + 1)..], @"\\([\\;,nN])", escaped => escaped.Groups[1].Value is "n" or "N" ? "\n" : escaped.Groups[1].Value));
    }
}
