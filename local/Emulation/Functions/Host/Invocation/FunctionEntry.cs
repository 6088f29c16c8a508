using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>A function, as the worker describes it to middleware.</summary>
internal sealed class FunctionEntry : FunctionDefinition
{
    public FunctionEntry(FunctionDescription description, TriggerBindingAttribute trigger)
    {
        (Description, Trigger) = (description, trigger);
        Arguments = description.Method.GetParameters();
        Parameters = [.. Arguments.Select(Describe)];
        InputBindings = Arguments
            .Select(argument => (argument, binding: argument.GetCustomAttribute<BindingAttribute>()))
            .Where(pair => pair.binding is not null)
            .ToImmutableDictionary(pair => pair.argument.Name!, BindingMetadata (pair) => new InputBinding(pair.argument.Name!, BindingType(pair.binding!)));
    }

    public FunctionDescription Description { get; }

    public TriggerBindingAttribute Trigger { get; }

    public IReadOnlyList<ParameterInfo> Arguments { get; }

    public override string Name => Description.Name;

    public override string Id => Description.Name;

    public override string EntryPoint => $"{Description.Method.DeclaringType!.FullName}.{Description.Method.Name}";

    public override string PathToAssembly => Description.Method.Module.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = ImmutableDictionary<string, BindingMetadata>.Empty;

    private static FunctionParameter Describe(ParameterInfo parameter)
    {
        var properties = new Dictionary<string, object>();
        if (parameter.GetCustomAttribute<BindingAttribute>() is { } binding) properties["bindingAttribute"] = binding;
        return new FunctionParameter(parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, parameter.DefaultValue, properties);
    }

    private static string BindingType(BindingAttribute binding) =>
        JsonNamingPolicy.CamelCase.ConvertName(binding.GetType().Name[..^nameof(Attribute).Length]);

    private sealed class InputBinding(string name, string type) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => BindingDirection.In;
    }
}
