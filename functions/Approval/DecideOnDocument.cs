using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform;
using Portal.Platform.Http;

namespace Portal.Approval;

/// <summary>The decision of somebody who has signed in.</summary>
public sealed class DecideOnDocument(Decisions decisions)
{
    public sealed record Request(string? Decision, string? Comment, int? Version);

    [Function(nameof(DecideOnDocument)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/documents/{documentId}/decision")] HttpRequest http,
        string documentId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } malformed) return Problems.From(malformed, http.HttpContext);
        var decision = new Decision(request.Value.Decision, request.Value.Comment, request.Value.Version);
        var caller = Caller.Of(http.HttpContext);
        var result = await ToTheEnd.RunAsync(token => decisions.DecideAsync(caller, documentId, decision, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }
}
