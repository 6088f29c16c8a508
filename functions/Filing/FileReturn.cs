using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Portal.Outbox;
using Portal.Platform.Workflows;

namespace Portal.Filing;

/// <summary>
/// An approved return from the approval to the word of the Belastingdienst: deliver, follow, tell. The input is the version of the document;
/// what is true is read from its row, so that it can start anew at any point and goes on where it was.
/// </summary>
public static class FileReturn
{
    /// <summary>Hardly any return takes longer: the office is told, and the portal goes on.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(24);

    [Function(nameof(FileReturn))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string version)
    {
        await context.UntilDoneAsync(nameof(DeliverReturn), version);
        await context.UntilDoneAsync(nameof(FollowReturn), version);
        await context.SendAllAsync(await context.CallActivityAsync<List<MailOrder>>(nameof(TellOfFiling), version, Retry.Activity));
    }

    private static async Task UntilDoneAsync(this TaskOrchestrationContext context, string activity, string version)
    {
        var late = context.CurrentUtcDateTime + Late;
        var isTold = false;
        for (var turn = 0; !await context.CallActivityAsync<bool>(activity, version, Retry.Activity); turn++)
        {
            if (!isTold && context.CurrentUtcDateTime >= late)
            {
                await context.CallActivityAsync(nameof(TellOfDelay), version, Retry.Activity);
                isTold = true;
            }

            await context.CreateTimer(PauseAfter(turn), CancellationToken.None);
        }
    }

    // Most messages are through within a minute; Digipoort itself tries for 72 hours.
    private static TimeSpan PauseAfter(int turn) => turn switch
    {
        0 => TimeSpan.FromSeconds(10),
        1 => TimeSpan.FromSeconds(30),
        2 => TimeSpan.FromMinutes(1),
        3 => TimeSpan.FromMinutes(5),
        < 100 => TimeSpan.FromMinutes(15),
        _ => TimeSpan.FromHours(1),
    };
}
