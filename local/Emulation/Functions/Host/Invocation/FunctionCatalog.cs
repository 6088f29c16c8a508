using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Portal.Emulation.Functions.Invocation;

/// <summary>All functions of a product, in the order in which routes are tried: alphabetical by name, whatever the case.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, FunctionEntry> byName;

    private FunctionCatalog(IReadOnlyList<FunctionEntry> entries)
    {
        Entries = entries;
        byName = entries.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        Descriptions = [.. entries.Select(entry => entry.Description)];
    }

    public IReadOnlyList<FunctionEntry> Entries { get; }

    public IReadOnlyList<FunctionDescription> Descriptions { get; }

    public static FunctionCatalog Of(Assembly product, string routePrefix)
    {
        List<FunctionEntry> entries =
        [
            .. product.GetTypes().SelectMany(Methods)
                .Where(method => method.IsDefined(typeof(FunctionAttribute)))
                .Select(method => FunctionReader.Read(method, routePrefix))
                .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase),
        ];
        RefuseDuplicates(entries);
        return new FunctionCatalog(entries);
    }

    public bool Any(TriggerKind trigger) => Entries.Any(entry => entry.Description.Trigger == trigger);

    public bool Has(string name, TriggerKind trigger) => Find(name)?.Description.Trigger == trigger;

    public IEnumerable<FunctionEntry> Of(TriggerKind trigger) => Entries.Where(entry => entry.Description.Trigger == trigger);

    public FunctionEntry Get(string name) =>
        Find(name) ?? throw new FunctionsHostException($"There is no function named '{name}'.");

    private static MethodInfo[] Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static void RefuseDuplicates(List<FunctionEntry> entries)
    {
        if (entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is not { } same) return;
        string where = string.Join(" and ", same.Select(entry => entry.EntryPoint));
        throw new FunctionsHostException($"The name '{same.Key}' is given to more than one function: {where}.");
    }

    private FunctionEntry? Find(string name) => byName.GetValueOrDefault(name);
}
