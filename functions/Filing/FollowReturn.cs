using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Filing.Digipoort;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;
using Portal.Stores;

namespace Portal.Filing;

/// <summary>Asks how a delivered return stands and writes it on the document. True when nothing more will come of it.</summary>
public sealed class FollowReturn(
    FiledDocument filed, DigipoortClient digipoort, WorkItems workItems, Beginnings beginnings, TimeProvider clock)
{
    [Function(nameof(FollowReturn))]
    public async Task<bool> Run([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await filed.FindAsync(version, cancellation);
        if (document is not { IsFiledByPortal: true, Filing: FilingState.Submitted, FilingReference: { } reference }) return true;
        using var span = Tracing.Continue(nameof(FollowReturn), document.Trace);
        var step = FilingTexts.StepOf(nameof(FollowReturn), document);
        return await beginnings.RunAsync(step, Follow, GiveUp, cancellation);

        Task<bool> Follow() => FollowAsync(document, reference, cancellation);

        Task<bool> GiveUp(StepFailure why) => GiveUpAsync(document, why, cancellation);
    }

    private async Task<bool> GiveUpAsync(Document document, StepFailure why, CancellationToken cancellation)
    {
        await filed.FailAsync(document, FilingTexts.GivenUp(why), cancellation);
        return true;
    }

    private async Task<bool> FollowAsync(Document document, string reference, CancellationToken cancellation)
    {
        var statuses = await digipoort.StatusesAsync(reference, cancellation);
        if (statuses.Problem is not null) return false;
        var state = ProcessState.Of(statuses.Value);
        if (state.Unlisted.Count > 0) await workItems.AddAsync(WorkItem.For(document, WorkItemKind.FilingAttention, FilingTexts.Unlisted(state.Unlisted)), cancellation);
        if (state.Last is not { } last) return false;
        await WriteAsync(document, state.Outcome, last, cancellation);
        return state.Outcome != ProcessOutcome.Underway;
    }

    private Task WriteAsync(Document document, ProcessOutcome outcome, ProcessStatus last, CancellationToken cancellation)
    {
        var step = FilingStep.Of(last);
        return outcome switch
        {
            ProcessOutcome.Accepted => filed.ChangeAsync(document, FilingEvents.Accepted, document.FilingReference, current => Accept(current, step, last.At), cancellation),
            ProcessOutcome.Failed => filed.FailAsync(document, step, cancellation),
            _ when document.FilingCode == step.Code => Task.CompletedTask,
            _ => filed.ChangeAsync(document, FilingEvents.Moved, step.Code, current => Move(current, step), cancellation),
        };
    }

    private bool Accept(Document document, FilingStep step, DateTimeOffset at)
    {
        if (!Move(document, step)) return false;
        (document.Filing, document.AcceptedAt, document.FilingChangedAt) = (FilingState.Accepted, at, clock.GetUtcNow());
        return true;
    }

    private static bool Move(Document document, FilingStep step)
    {
        if (document.Filing != FilingState.Submitted) return false;
        (document.FilingCode, document.FilingText) = (step.Code, step.Text);
        return true;
    }
}
