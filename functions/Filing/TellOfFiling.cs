using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Telemetry;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>What follows from how a filing ended: the office's work, and who has to be written to.</summary>
public sealed partial class TellOfFiling(FiledDocument filed, MembershipStore memberships, WorkItems workItems, ILogger<TellOfFiling> log)
{
    [Function(nameof(TellOfFiling))]
    public async Task<List<MailOrder>> Run([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await filed.FindAsync(version, cancellation);
        if (document is not { Filing: FilingState.Accepted or FilingState.Failed }) return [];
        using var span = Tracing.Continue(nameof(TellOfFiling), document.Trace);
        await workItems.CallOffAsync(WorkItem.IdOf(document, WorkItemKind.FilingAttention), cancellation);
        if (document.Filing == FilingState.Failed)
        {
            LogFailed(version, document.FilingCode!);
            await workItems.AddAsync(WorkItem.For(document, WorkItemKind.FilingFailed, FilingTexts.Line(document)), cancellation);
            return [MailOrder.FilingFailed(version, document.FilingAttempt)];
        }

        var members = await memberships.OfDossierAsync(document.PartitionKey, cancellation);
        return [.. members.Where(member => AccessRules.Concerns(document, member)).Select(member => MailOrder.FilingAccepted(version, member.PersonId)), MailOrder.FilingAccepted(version, null)];
    }

    [LoggerMessage(EventName = "FilingFailed", Level = LogLevel.Error, Message = "The filing of {Document} failed with {Code}")]
    private partial void LogFailed(string document, string code);
}
