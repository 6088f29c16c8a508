using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.Functions.Worker;
using Portal.Emulation.Functions;
using Xunit;

namespace Portal.Local.Tests.Functions;

/// <summary>Apps that cannot be run, made up as assemblies in memory.</summary>
public sealed class CatalogTests
{
    [Fact]
    public async Task Names_that_differ_only_in_case_keep_the_app_from_starting()
    {
        var refused = await Assert.ThrowsAsync<FunctionsHostException>(() => Start(("same", typeof(HttpTriggerAttribute)), ("Same", typeof(HttpTriggerAttribute))));
        Assert.Contains("'same' is given to more than one function: Functions.M0 and Functions.M1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_without_trigger_keeps_the_app_from_starting()
    {
        var refused = await Assert.ThrowsAsync<FunctionsHostException>(() => Start(("lonely", null)));
        Assert.Contains("'lonely' has 0 triggers", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_without_entry_point_cannot_be_run()
    {
        var refused = await Assert.ThrowsAsync<FunctionsHostException>(() => Start(("fine", typeof(HttpTriggerAttribute))));
        Assert.Contains("no entry point", refused.Message, StringComparison.Ordinal);
    }

    private static Task<TestApp> Start(params (string Name, Type? Trigger)[] functions) =>
        TestApp.StartAsync(TestApp.Options("UseDevelopmentStorage=true") with { Product = Assemble(functions) });

    private static AssemblyBuilder Assemble((string Name, Type? Trigger)[] functions)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("MadeUp"), AssemblyBuilderAccess.RunAndCollect);
        TypeBuilder type = assembly.DefineDynamicModule("MadeUp").DefineType("Functions", TypeAttributes.Public);
        for (int i = 0; i < functions.Length; i++) Add(type, $"M{i}", functions[i].Name, functions[i].Trigger);
        type.CreateType();
        return assembly;
    }

    private static void Add(TypeBuilder type, string method, string name, Type? trigger)
    {
        MethodBuilder builder = type.DefineMethod(method, MethodAttributes.Public | MethodAttributes.Static, typeof(void), [typeof(object)]);
        builder.GetILGenerator().Emit(OpCodes.Ret);
        builder.SetCustomAttribute(new CustomAttributeBuilder(typeof(FunctionAttribute).GetConstructor([typeof(string)])!, [name]));
        ParameterBuilder parameter = builder.DefineParameter(1, ParameterAttributes.None, "request");
        if (trigger is not null) parameter.SetCustomAttribute(new CustomAttributeBuilder(trigger.GetConstructor([])!, []));
    }
}
