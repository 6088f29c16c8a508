using Azure.Data.Tables;

namespace Portal.Local.Digipoort;

/// <summary>A message that Digipoort received.</summary>
public sealed record ReceivedMessage(string Reference, DateTimeOffset At, string MessageKind, string Number, string IdentityType, string Label, string FileName, string Sha256, string Scenario);

/// <summary>What was received, and the scenario that is on; kept in a table, so that it is there after a restart.</summary>
public sealed class DigipoortStore(TableServiceClient tables, string prefix)
{
    private const string Messages = "message";
    private const string Settings = "setting";
    private readonly TableClient _table = tables.GetTableClient(prefix + "localdigipoort");

    public Task CreateAsync(CancellationToken cancellation) => _table.CreateIfNotExistsAsync(cancellation);

    public async Task<DigipoortScenario> ScenarioAsync(CancellationToken cancellation)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Settings, "scenario", cancellationToken: cancellation);
        return (row.HasValue ? DigipoortScenario.Find(row.Value!.GetString("Name")) : null) ?? DigipoortScenario.All[0];
    }

    public Task SetAsync(DigipoortScenario scenario, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(new TableEntity(Settings, "scenario") { ["Name"] = scenario.Name }, TableUpdateMode.Replace, cancellation);

    public Task AddAsync(ReceivedMessage message, CancellationToken cancellation) => _table.AddEntityAsync(
        new TableEntity(Messages, message.Reference)
        {
            ["At"] = message.At, ["MessageKind"] = message.MessageKind, ["Number"] = message.Number, ["IdentityType"] = message.IdentityType,
            ["Label"] = message.Label, ["FileName"] = message.FileName, ["Sha256"] = message.Sha256, ["Scenario"] = message.Scenario,
        },
        cancellation);

    /// <summary>Newest last.</summary>
    public async Task<IReadOnlyList<ReceivedMessage>> AllAsync(CancellationToken cancellation)
    {
        var rows = new List<ReceivedMessage>();
        await foreach (var row in _table.QueryAsync<TableEntity>($"PartitionKey eq '{Messages}'", cancellationToken: cancellation)) rows.Add(From(row));
        return [.. rows.OrderBy(message => message.At)];
    }

    private static ReceivedMessage From(TableEntity row) => new(
        row.RowKey, row.GetDateTimeOffset("At")!.Value, row.GetString("MessageKind"), row.GetString("Number"), row.GetString("IdentityType"),
        row.GetString("Label"), row.GetString("FileName"), row.GetString("Sha256"), row.GetString("Scenario"));
}
