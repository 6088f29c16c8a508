using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Portal.Local.Communication;

/// <summary>An answer that never went over a wire.</summary>
internal sealed class EmulatedResponse(int status, params (string Name, string Value)[] headers) : Response
{
    public override int Status { get; } = status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public static RequestFailedException Failure(int status, string code, string message, TimeSpan? retryAfter = null)
    {
        (string, string)[] headers = retryAfter is { } wait
            ? [("Content-Type", "application/json"), ("Retry-After", ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))]
            : [("Content-Type", "application/json")];
        var body = JsonSerializer.SerializeToUtf8Bytes(new { error = new { code, message } });
        return new RequestFailedException(new EmulatedResponse(status, headers) { ContentStream = new MemoryStream(body) });
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Name, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out string? value) ? [value] : null;
        return values is not null;
    }
}
