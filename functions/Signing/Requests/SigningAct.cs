using Microsoft.DurableTask.Client;
using Portal.Accounts;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Tasks;

namespace Portal.Signing;

/// <summary>
/// A signature, once the person has shown who they are: agreed to, committed to the document, and then told to the workflow, which does
/// the rest. That the task goes here already is for the one who looks right after.
/// </summary>
public sealed class SigningAct(SigningRequests requests, TaskAssignment tasks, ApprovalWorkflows approvals)
{
    /// <param name="factor">One of <see cref="Factors"/>.</param>
    public async Task<Result<Document>> SignAsync(
        Document seen, Caller caller, string factor, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var consented = await requests.ConsentAsync(seen, caller, cancellation);
        if (consented.Failure is { } late) return late;
        var signed = await requests.SignAsync(consented.Value, caller, FactorOf(factor), cancellation);
        if (signed.Failure is { } tooLate) return tooLate;
        var (document, version) = (signed.Value, DocumentVersion.Of(signed.Value));
        await approvals.WakeAsync(workflows, version, cancellation);
        await approvals.TryAsync(version, "take the tasks of", () => tasks.TakeFromHandledAsync(document, cancellation));
        return document;
    }

    private static SigningFactor FactorOf(string factor) => factor switch
    {
        Factors.Passkey => SigningFactor.Passkey,
        Factors.Authenticator => SigningFactor.Authenticator,
        _ => SigningFactor.Sms,
    };
}
