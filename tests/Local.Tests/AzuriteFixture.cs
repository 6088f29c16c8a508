using System.Diagnostics;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Xunit;

[assembly: AssemblyFixture(typeof(Portal.Local.Tests.AzuriteFixture))]

namespace Portal.Local.Tests;

/// <summary>One Azurite for all tests, in memory and on a free port; each test takes a hub name of its own.</summary>
public sealed partial class AzuriteFixture : IAsyncLifetime
{
    private const string Account = "devstoreaccount1";
    private const string WellKnownKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private Process? process;
    private Uri? tables;

    /// <summary>For what makes its own clients, such as a function app; only tables are there.</summary>
    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={WellKnownKey};TableEndpoint={tables};";

    public TableServiceClient Tables(params HttpPipelinePolicy[] policies)
    {
        var options = new TableClientOptions();
        foreach (HttpPipelinePolicy policy in policies) options.AddPolicy(policy, HttpPipelinePosition.PerCall);
        return new(tables!, new TableSharedKeyCredential(Account, WellKnownKey), options);
    }

    public async ValueTask InitializeAsync()
    {
        process = Process.Start(new ProcessStartInfo("node", [Script(), .. Arguments]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (TableAddress().Match(line) is { Success: true } match) tables = new Uri($"{match.Groups[1].Value}/{Account}");
            if (tables is not null) break;
        }

        if (tables is null) throw new InvalidOperationException("Azurite did not start.");
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public ValueTask DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string[] Arguments =>
    [
        "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
        "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
    ];

    // Beside the local program, where it is installed; a variable says otherwise.
    private static string Script()
    {
        const string Inside = "node_modules/azurite/dist/src/azurite.js";
        if (Environment.GetEnvironmentVariable("AZURITE_FOLDER") is { } folder) return Path.Combine(folder, Inside);
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Portal.slnx"))) root = root.Parent;
        return Path.Combine(root?.FullName ?? ".", "local/azurite", Inside);
    }

    [GeneratedRegex("Table service is successfully listening at (http://[0-9.:]+)")]
    private static partial Regex TableAddress();
}
