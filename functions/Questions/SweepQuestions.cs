using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Questions;

/// <summary>
/// Each minute starts what has to follow in the conversations that a restore has put in a list. Otherwise the list is empty: a write orders its
/// workflow itself.
/// </summary>
public sealed class SweepQuestions(QuestionStore questions, StorageNames names)
{
    /// <summary>The partition of the table Questions with the list; a row is a conversation's id.</summary>
    public const string Restored = "restored";

    [Function(nameof(SweepQuestions))]
    public async Task Run([TimerTrigger("40 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var list = names.Table(OfficeQuestions.Questions);
        await foreach (var row in list.QueryAsync<TableEntity>(row => row.PartitionKey == Restored, cancellationToken: cancellation))
        {
            if (await questions.FindAsync(row.RowKey, cancellation) is { } question) await StartAsync(workflows, new MessageId(question.Id, question.Messages), cancellation);
            await list.TryDeleteAsync(row, cancellation);
        }
    }

    // One that is there was started by a sweep that died before it took the row away.
    private static async Task StartAsync(DurableTaskClient workflows, MessageId last, CancellationToken cancellation)
    {
        var instance = FollowRestored.InstanceOf(last);
        if (await workflows.GetInstanceAsync(instance, cancellation) is null)
            await workflows.ScheduleNewOrchestrationInstanceAsync(nameof(FollowRestored), last.ToString(), new StartOrchestrationOptions(instance), cancellation);
    }
}
