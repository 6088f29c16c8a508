using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Signs in with a passkey alone.</summary>
public sealed class SignInWithPasskey(PasskeyAdmission admission)
{
    public sealed record Request(string? State, JsonElement? Credential);

    [Function(nameof(SignInWithPasskey)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session/passkey")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed
            ? malformed
            : await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<Me>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var answer = PasskeyAnswer.From(request.State, request.Credential);
        var admitted = await admission.AdmitAsync(http, workflows, CodePurpose.SignIn, answer, cancellation);
        return admitted.Failure is { } refused ? refused : admitted.Value.Me;
    }
}
