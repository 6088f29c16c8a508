using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Filing.Digipoort;
using Portal.Platform;
using Portal.Platform.Telemetry;
using Portal.Platform.Workflows;

namespace Portal.Filing;

/// <summary>
/// Delivers a return, once. That it is about to be sent is written on the document before it is sent; whoever finds that, after a crash or an
/// answer that got lost, asks Digipoort first and sends again only what is not there. True when there is nothing left to do.
/// </summary>
public sealed class DeliverReturn(
    FiledDocument filed, FilingParties parties, DigipoortClient digipoort, Beginnings beginnings, TimeProvider clock)
{
    /// <summary>A request is given up after one minute; what Digipoort has not shown by then it did not get.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(5);

    // Clocks of two parties are never quite the same.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    [Function(nameof(DeliverReturn))]
    public async Task<bool> Run([ActivityTrigger] string version, CancellationToken cancellation)
    {
        var document = await filed.FindAsync(version, cancellation);
        if (document is not { State: DocumentState.Approved, IsFiledByPortal: true, Filing: FilingState.Waiting or FilingState.Sending }) return true;
        using var span = Tracing.Continue(nameof(DeliverReturn), document.Trace);
        var step = FilingTexts.StepOf(nameof(DeliverReturn), document);
        return await beginnings.RunAsync(step, Deliver, GiveUp, cancellation);

        Task<bool> Deliver() => DeliverAsync(document, cancellation);

        Task<bool> GiveUp(StepFailure why) => FailAsync(document, FilingTexts.GivenUp(why), cancellation);
    }

    private async Task<bool> DeliverAsync(Document document, CancellationToken cancellation)
    {
        if (await parties.OfAsync(document, cancellation) is not { } party) return await FailAsync(document, FilingTexts.NumberMissing, cancellation);
        return document.TriedAt is { } tried ? await ResolveAsync(document, party, tried, cancellation) : await BeginAsync(document, party, cancellation);
    }

    private async Task<bool> BeginAsync(Document document, FilingParty party, CancellationToken cancellation)
    {
        var known = await digipoort.ProcessesAsync(party.MessageKind, party.Identity, cancellation);
        if (known.Problem is { LeavesDoubt: true }) return false;
        // A refusal means here that there is nothing yet.
        var references = known.Problem is null ? string.Join(' ', known.Value) : "";
        return await TryAsync(document, party, references, cancellation);
    }

    private async Task<bool> ResolveAsync(Document document, FilingParty party, DateTimeOffset tried, CancellationToken cancellation)
    {
        var there = await digipoort.ProcessesAsync(party.MessageKind, party.Identity, cancellation);
        if (there.Problem is not null) return false;
        var ours = new List<Receipt>();
        foreach (var reference in there.Value.Except((document.KnownReferences ?? "").Split(' ')))
        {
            var statuses = await digipoort.StatusesAsync(reference, cancellation);
            if (statuses.Problem is not null || statuses.Value is not [var first, ..]) return false;
            if (first.At >= tried - Skew) ours.Add(new Receipt(reference, first.At));
        }

        return ours switch
        {
            [var receipt] => await ReceivedAsync(document, receipt, cancellation),
            [] when clock.GetUtcNow() - tried < Settling => false,
            [] => await TryAsync(document, party, document.KnownReferences ?? "", cancellation),
            _ => await FailAsync(document, FilingTexts.Ambiguous, cancellation),
        };
    }

    private async Task<bool> TryAsync(Document document, FilingParty party, string known, CancellationToken cancellation)
    {
        // It may have been switched off since the approval.
        if (!parties.FilesItself(document)) return await FailAsync(document, FilingTexts.SwitchedOff, cancellation);
        if (await filed.InstanceAsync(document, cancellation) is not { } instance) return await FailAsync(document, FilingTexts.Altered, cancellation);
        var (before, now) = (document.TriedAt, clock.GetUtcNow());
        // Whoever else runs this step at the same moment finds that it was begun.
        if (!await filed.ChangeAsync(document, FilingEvents.Sending, null, Begin, cancellation)) return false;
        var label = Ids.GuidFrom(string.Create(CultureInfo.InvariantCulture, $"{DocumentVersion.Of(document)}-{document.FilingAttempt}")).ToString("N");
        var answer = await digipoort.DeliverAsync(new Delivery(party.MessageKind, party.Identity, label, "aangifte.xbrl", instance), cancellation);
        if (answer.Problem is { LeavesDoubt: true }) return false;
        return answer.Problem is { } refused
            ? await FailAsync(document, new FilingStep(refused.FaultCode ?? refused.Code, refused.Description ?? ""), cancellation)
            : await ReceivedAsync(document, answer.Value, cancellation);

        bool Begin(Document current)
        {
            if (current.Filing is not (FilingState.Waiting or FilingState.Sending) || current.TriedAt != before) return false;
            (current.Filing, current.TriedAt, current.KnownReferences) = (FilingState.Sending, now, known);
            return true;
        }
    }

    private async Task<bool> ReceivedAsync(Document document, Receipt receipt, CancellationToken cancellation)
    {
        await filed.ChangeAsync(document, FilingEvents.Submitted, receipt.Reference, Submit, cancellation);
        return true;

        bool Submit(Document current)
        {
            if (current.Filing != FilingState.Sending) return false;
            (current.Filing, current.FilingReference, current.FiledAt) = (FilingState.Submitted, receipt.Reference, receipt.ReceivedAt);
            return true;
        }
    }

    private async Task<bool> FailAsync(Document document, FilingStep why, CancellationToken cancellation)
    {
        await filed.FailAsync(document, why, cancellation);
        return true;
    }
}
