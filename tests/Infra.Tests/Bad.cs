namespace Portal.Infra.Tests;

/// <summary>Templates as they must not be, to show that a rule sees it.</summary>
internal static class Bad
{
    public static Template Resource(string type, string properties, string rest = "") => Template.Parse($$"""
        { "resources": [ { "type": "{{type}}", "name": "bad"{{rest}}, "properties": {{properties}} } ] }
        """);

    /// <summary>The same, hidden two modules deep.</summary>
    public static Template Nested(string type, string properties) => Template.Parse($$"""
        { "resources": { "outer": { "type": "Microsoft.Resources/deployments", "properties": { "template": {
            "resources": [ { "type": "Microsoft.Resources/deployments", "name": "inner", "properties": { "template": {
                "resources": [ { "type": "{{type}}", "name": "bad", "properties": {{properties}} } ] } } } ] } } } } }
        """);

    public static Template Output(string name, string type, string value) => Template.Parse($$"""
        { "resources": [], "parameters": { "hidden": { "type": "securestring" } },
          "outputs": { "{{name}}": { "type": "{{type}}", "value": "{{value}}" } } }
        """);
}
