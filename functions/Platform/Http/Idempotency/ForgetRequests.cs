using Microsoft.Azure.Functions.Worker;

namespace Portal.Platform.Http.Idempotency;

/// <summary>Each night forgets the requests whose keys are of no use any more.</summary>
public sealed class ForgetRequests(KeptRequests requests)
{
    [Function(nameof(ForgetRequests))]
    public Task Run([TimerTrigger("0 50 3 * * *")] TimerInfo timer, CancellationToken cancellation) => requests.ForgetAsync(cancellation);
}
