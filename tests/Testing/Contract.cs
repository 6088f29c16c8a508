using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace Portal.Testing;

/// <summary>Holds every answer of the API against openapi.yaml: a route, status or property that is not described fails the test that met it.</summary>
public sealed class Contract
{
    private readonly JsonNode _description;
    private readonly List<(Regex Path, string Template)> _paths;
    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new();

    private Contract(JsonNode description)
    {
        _description = description;
        _paths = [.. Paths.Select(path => (new Regex("^" + Regex.Replace(path, @"\{\w+\}", "[^/]+") + "$"), path)).OrderBy(path => path.path.Count(letter => letter == '{'))];
    }

    public IEnumerable<string> Paths => _description["paths"]!.AsObject().Select(path => path.Key);

    public static Contract Load(string yaml)
    {
        var graph = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml);
        return new Contract(JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(graph))!);
    }

    public IEnumerable<string> MethodsOf(string path) => _description["paths"]![path]!.AsObject().Select(method => method.Key).Where(method => method != "parameters");

    private bool IsForClients(string path, string method) => _description["paths"]![path]![method]!["tags"]!.AsArray().Any(tag => tag!.GetValue<string>() == "client");

    /// <summary>Method and path of all that a client can ask for, as in <see cref="OperationOf"/>.</summary>
    public IEnumerable<string> ClientOperations => Paths.SelectMany(path => MethodsOf(path).Where(method => IsForClients(path, method)).Select(method => $"{method.ToUpperInvariant()} {path}"));

    /// <summary>As GET /api/dossiers/{dossierId}; null when the path is none of the API's.</summary>
    public string? OperationOf(HttpMethod method, string path) => _paths.FirstOrDefault(candidate => candidate.Path.IsMatch(path)).Template is { } template ? $"{method.Method} {template}" : null;

    /// <returns>What is wrong with the answer; null when nothing is, or when the path is none of the API's.</returns>
    public async Task<string?> ViolationAsync(HttpRequestMessage request, HttpResponseMessage response)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (!path.StartsWith("/api/", StringComparison.Ordinal)) return null;
        if (_paths.FirstOrDefault(candidate => candidate.Path.IsMatch(path)).Template is not { } template) return response.StatusCode == System.Net.HttpStatusCode.NotFound ? null : $"{path} is not described";
        var operation = _description["paths"]![template]![request.Method.Method.ToLowerInvariant()];
        if (operation is null) return (int)response.StatusCode is 404 or 405 ? null : $"{request.Method} {template} is not described";
        var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var described = Resolve(operation["responses"]![status]);
        if (described is null) return (int)response.StatusCode == 500 ? null : $"{request.Method} {template} answers {status}, which is not described";
        // It tells of the body that GET would have, and has none.
        if (request.Method == HttpMethod.Head) return null;
        return await BodyViolationAsync($"{request.Method} {template} {status}", described, response.Content);
    }

    private async Task<string?> BodyViolationAsync(string what, JsonNode described, HttpContent content)
    {
        var type = content.Headers.ContentType?.MediaType;
        if (described["content"] is not JsonObject bodies) return content.Headers.ContentLength is > 0 ? $"{what} has a body, which is not described" : null;
        if (type is null || bodies[type] is not { } body) return $"{what} has content type {type}, which is not described";
        if (!type.EndsWith("json", StringComparison.Ordinal)) return null;
        var schema = await SchemaAsync(what, body["schema"]!);
        var errors = schema.Validate(await content.ReadAsStringAsync());
        return errors.Count == 0 ? null : $"{what}: {string.Join("; ", errors.Select(error => error.ToString()))}";
    }

    private JsonNode? Resolve(JsonNode? node) => node?["$ref"]?.GetValue<string>() is { } reference
        ? reference.TrimStart('#', '/').Split('/').Aggregate(_description, (at, name) => at[name]!)
        : node;

    // JSON Schema looks for shared schemas under 'definitions', OpenAPI under 'components/schemas'.
    private async Task<JsonSchema> SchemaAsync(string what, JsonNode schema)
    {
        if (_schemas.TryGetValue(what, out var known)) return known;
        var root = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["definitions"] = _description["components"]!["schemas"]!.DeepClone() };
        var json = root.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return _schemas.GetOrAdd(what, await JsonSchema.FromJsonAsync(json));
    }
}

/// <summary>Checks every answer that passes through a client.</summary>
public sealed class ContractHandler(Contract contract, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true) await response.Content.LoadIntoBufferAsync(cancellationToken);
        return await contract.ViolationAsync(request, response) is { } violation ? throw new InvalidDataException($"Not as openapi.yaml describes: {violation}") : response;
    }
}
