using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Portal.Domain;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>Tells the office of a return that takes longer than a day. It is still followed.</summary>
public sealed partial class TellOfDelay(FiledDocument filed, WorkItems workItems, ILogger<TellOfDelay> log)
{
    [Function(nameof(TellOfDelay))]
    public async Task Run([ActivityTrigger] string version, CancellationToken cancellation)
    {
        if (await filed.FindAsync(version, cancellation) is not { IsFiledByPortal: true, Filing: FilingState.Waiting or FilingState.Sending or FilingState.Submitted } document) return;
        LogLate(version);
        await workItems.AddAsync(WorkItem.For(document, WorkItemKind.FilingAttention, FilingTexts.Late(document)), cancellation);
    }

    [LoggerMessage(EventName = "FilingLate", Level = LogLevel.Error, Message = "The filing of {Document} takes more than 24 hours")]
    private partial void LogLate(string document);
}
