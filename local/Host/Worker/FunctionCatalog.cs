namespace Portal.Local.Host.Worker;

/// <summary>All functions of an app, in the order in which routes are tried: alphabetical by name, whatever the case.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, Function> _byName;

    public FunctionCatalog(IEnumerable<Function> functions)
    {
        All = [.. functions.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
        RefuseDuplicates(All);
        _byName = All.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Function> All { get; }

    public bool IsDurable => Of(TriggerKind.Orchestration).Any();

    public IEnumerable<Function> Of(TriggerKind trigger) => All.Where(function => function.Description.Trigger == trigger);

    public Function? Find(string name, TriggerKind trigger) =>
        _byName.GetValueOrDefault(name) is { } function && function.Description.Trigger == trigger ? function : null;

    private static void RefuseDuplicates(IReadOnlyList<Function> functions)
    {
        var groups = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        if (groups.FirstOrDefault(group => group.Count() > 1) is not { } same) return;
        string where = string.Join(" and ", same.Select(function => function.Metadata.EntryPoint));
        throw new FunctionsHostException($"The name '{same.Key}' is given to more than one function: {where}.");
    }
}
