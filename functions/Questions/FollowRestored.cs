using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Domain;

namespace Portal.Questions;

/// <summary>What follows the last write in a conversation that came out of a backup: no workflow did.</summary>
public static class FollowRestored
{
    public static string InstanceOf(MessageId message) => $"question-restored-{message}";

    [Function(nameof(FollowRestored))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string message) => context.FollowAsync(message);
}
