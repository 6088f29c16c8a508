using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Portal.Local.Toolchain;
using Xunit;

[assembly: AssemblyFixture(typeof(Portal.Local.Tests.AzuriteFixture))]

namespace Portal.Local.Tests;

/// <summary>One Azurite for all tests, in memory and on free ports; each test takes a hub name of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteProcess? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public TableServiceClient Tables(params HttpPipelinePolicy[] policies)
    {
        var options = new TableClientOptions();
        foreach (HttpPipelinePolicy policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return new(ConnectionString, options);
    }

    public async ValueTask InitializeAsync() => azurite = await AzuriteProcess.StartAsync(new AzuriteOptions());

    public ValueTask DisposeAsync() => azurite?.DisposeAsync() ?? ValueTask.CompletedTask;
}
