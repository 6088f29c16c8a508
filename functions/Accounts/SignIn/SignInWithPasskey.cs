using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>Signs in with a passkey alone: it is something one has, unlocked by something one knows or is. A name that is closed for guessed passwords stays open for it.</summary>
public sealed class SignInWithPasskey(PasskeyCeremonies ceremonies, Guesses guesses, NameAttempts attempts, Admission admission, TimeProvider clock)
{
    private static readonly Failure Invalid = AccountFailures.PasskeyInvalid with { Status = 401 };

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

    private Task<Result<Me>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation) => guesses.TryAsync(http, async () =>
    {
        var shown = PasskeyAnswer.From(request.State, request.Credential) is { } answer ? await ceremonies.TakeAsync(http, CodePurpose.SignIn, answer, cancellation) : null;
        if (shown is null) return Invalid;
        var admitted = await admission.AdmitAsync(http, workflows, shown.Person, person => Use(person, shown), cancellation);
        if (admitted.Failure is null) await attempts.ForgetAsync(EmailClaim.PartitionOf(shown.Person.NormalizedEmail), cancellation);
        return admitted;
    }, cancellation);

    private Result<string> Use(Person person, ShownPasskey shown) => person.Use(shown.Passkey, clock.GetUtcNow()) ? Factors.Passkey : Invalid;
}
