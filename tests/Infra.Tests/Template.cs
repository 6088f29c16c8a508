using System.Text.Json.Nodes;

namespace Portal.Infra.Tests;

/// <summary>A compiled template (ARM JSON) with those nested in it: what Azure is really told.</summary>
internal sealed class Template(JsonObject root, string place)
{
    public string Place { get; } = place;

    public IEnumerable<(string Name, JsonObject Body)> Parameters => Members("parameters");

    public IEnumerable<(string Name, JsonObject Body)> Outputs => Members("outputs");

    public static Template Parse(string json) => new(JsonNode.Parse(json)!.AsObject(), "main");

    /// <summary>This template and every one nested in it.</summary>
    public IEnumerable<Template> All() =>
        OwnResources().Where(resource => resource.Type == "Microsoft.Resources/deployments")
            .SelectMany(resource => new Template(resource.Body["properties"]!["template"]!.AsObject(), $"{Place}/{resource.Name}").All())
            .Prepend(this);

    /// <summary>The resources of all templates, those that exist already left out.</summary>
    public IEnumerable<Resource> Resources() =>
        All().SelectMany(template => template.OwnResources())
            .Where(resource => !resource.IsExisting && resource.Type != "Microsoft.Resources/deployments");

    /// <summary>Every string in the template, with the path to it.</summary>
    public IEnumerable<(string Path, string Value)> Strings() => Strings(root, Place);

    public static IEnumerable<(string Path, string Value)> Strings(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Strings(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Strings(item, $"{path}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(path, text)],
        _ => [],
    };

    private IEnumerable<Resource> OwnResources() => root["resources"] switch
    {
        JsonObject named => named.Select(item => new Resource(item.Key, item.Value!.AsObject(), this)),
        JsonArray listed => listed.Select((item, index) => new Resource(
            item!["name"]?.GetValue<string>() ?? $"[{index}]", item.AsObject(), this)),
        _ => [],
    };

    private IEnumerable<(string, JsonObject)> Members(string section) =>
        root[section] is JsonObject members ? members.Select(member => (member.Key, member.Value!.AsObject())) : [];

    internal sealed record Resource(string Name, JsonObject Body, Template Owner)
    {
        public string Type => Body["type"]!.GetValue<string>();

        public bool IsExisting => Body["existing"]?.GetValue<bool>() ?? false;

        public string Where => $"{Owner.Place}/{Name} ({Type})";

        /// <summary>The value at a path of names, or null.</summary>
        public JsonNode? At(params string[] path) =>
            path.Aggregate<string, JsonNode?>(Body["properties"], (node, name) => (node as JsonObject)?[name]);

        public bool Is(bool expected, params string[] path) =>
            At(path) is JsonValue value && value.TryGetValue<bool>(out var actual) && actual == expected;

        public bool Is(string expected, params string[] path) =>
            At(path) is JsonValue value && value.TryGetValue<string>(out var actual) && actual == expected;
    }
}
