using Azure;
using Azure.Data.Tables;
using Portal.Domain;
using Portal.Platform.Storage;

namespace Portal.Stores;

/// <summary>Tasks by person: one partition each.</summary>
public sealed class ActionItems(StorageNames names)
{
    public const string Tasks = "Tasks";

    private readonly TableClient _tasks = names.Table(Tasks);

    public Task<List<ActionItem>> OfPersonAsync(string personId, CancellationToken cancellation) =>
        _tasks.QueryAsync<ActionItem>(item => item.PartitionKey == personId, cancellationToken: cancellation).ToListAsync();

    public Task PutAsync(ActionItem item, CancellationToken cancellation) => _tasks.UpsertEntityAsync(item, TableUpdateMode.Replace, cancellation);

    public Task RemoveAsync(string personId, DocumentId document, CancellationToken cancellation) => RemoveAsync(personId, document.ToString(), cancellation);

    public Task RemoveAsync(string personId, QuestionId question, CancellationToken cancellation) => RemoveAsync(personId, question.ToString(), cancellation);

    public async Task RemoveOfDossierAsync(string personId, string dossierId, CancellationToken cancellation)
    {
        foreach (var item in (await OfPersonAsync(personId, cancellation)).Where(item => item.DossierId == dossierId))
            await RemoveAsync(personId, item.RowKey, cancellation);
    }

    private Task<Response> RemoveAsync(string personId, string key, CancellationToken cancellation) => _tasks.DeleteEntityAsync(personId, key, cancellationToken: cancellation);
}
