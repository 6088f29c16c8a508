using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Accounts;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Signing.Several;

/// <summary>What the browser needs to ask for a passkey to sign several documents with; its answer is good for these versions of them only.</summary>
public sealed class GetSeveralPasskeyOptions(SeveralDocuments documents, PasskeyCeremonies ceremonies)
{
    public sealed record Request(IReadOnlyList<ChosenDocument>? Documents);

    [Function(nameof(GetSeveralPasskeyOptions)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/signatures/passkey/options")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed ? malformed : await Handle(http.HttpContext, request.Value, cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<PasskeyOptions>> Handle(HttpContext http, Request request, CancellationToken cancellation)
    {
        var opened = await documents.OpenAsync(Caller.Of(http).Id, request.Documents, cancellation);
        return opened.Failure is { } refused ? refused : await ceremonies.AskForAnyAsync(http, SeveralDocuments.PurposeOf(opened.Value));
    }
}
