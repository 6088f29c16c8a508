using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace Portal.Local.Backup;

/// <summary>
/// A row as one line of JSON, properties in the order of their names, so that the same row is the same line. A type that JSON has not
/// is an object with the type's name. Timestamp and ETag are storage's own and left out.
/// </summary>
internal static class RowJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] OfStorage = ["Timestamp", "odata.etag"];

    public static byte[] Write(TableEntity row)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Plain))
        {
            json.WriteStartObject();
            foreach (var (name, value) in row.Where(IsKept).OrderBy(pair => pair.Key, StringComparer.Ordinal)) WriteValue(json, name, value);
            json.WriteEndObject();
        }

        return line.WrittenSpan.ToArray();
    }

    public static TableEntity Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = new TableEntity();
        foreach (var property in json.RootElement.EnumerateObject()) row[property.Name] = ReadValue(property.Value);
        return row;
    }

    private static bool IsKept(KeyValuePair<string, object> property) => property.Value is not null && !OfStorage.Contains(property.Key);

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        if (value is string text) json.WriteString(name, text);
        else if (value is bool flag) json.WriteBoolean(name, flag);
        else if (value is int number) json.WriteNumber(name, number);
        else WriteTyped(json, name, Typed(value));
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, (string Type, string Text) value)
    {
        json.WriteStartObject(name);
        json.WriteString(value.Type, value.Text);
        json.WriteEndObject();
    }

    private static (string Type, string Text) Typed(object value) => value switch
    {
        long number => ("Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset moment => ("DateTime", moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        Guid id => ("Guid", id.ToString()),
        byte[] bytes => ("Binary", Convert.ToBase64String(bytes)),
        BinaryData bytes => ("Binary", Convert.ToBase64String(bytes)),
        _ => throw new NotSupportedException($"Table Storage has no {value.GetType()}."),
    };

    private static object ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Number => value.GetInt32(),
        _ => ReadTyped(value.EnumerateObject().Single()),
    };

    private static object ReadTyped(JsonProperty value) => (value.Name, value.Value.GetString()!) switch
    {
        ("Int64", var text) => long.Parse(text, CultureInfo.InvariantCulture),
        ("Double", var text) => double.Parse(text, CultureInfo.InvariantCulture),
        ("DateTime", var text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture),
        ("Guid", var text) => Guid.Parse(text),
        ("Binary", var text) => Convert.FromBase64String(text),
        var (type, _) => throw new InvalidDataException($"A row has a value of the unknown type {type}."),
    };
}
