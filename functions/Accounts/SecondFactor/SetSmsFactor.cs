using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Whether a code by SMS may be used to sign in. Only beside something stronger: an SMS can be diverted.</summary>
public sealed class SetSmsFactor(Credentials credentials, AccountChanges changes)
{
    public sealed record Request(bool? Enabled, string? Password);

    [Function(nameof(SetSmsFactor)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/second-factor/sms")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed
            ? malformed
            : await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<Me>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (request.Enabled is not { } enabled) return Failures.InvalidInput("enabled", "required");
        var person = await credentials.CheckAgainAsync(http, request.Password, cancellation);
        if (person.Failure is { } refusal) return refusal;
        var told = enabled ? AccountChange.SmsFactorOn : AccountChange.SmsFactorOff;
        var changed = await changes.ApplyAsync(http, workflows, AccountEvents.SmsFactorSet, told, current => Set(current, enabled), cancellation, enabled ? "on" : "off");
        return changed.Failure is { } failure ? failure : Me.Of(changed.Value);
    }

    private static Failure? Set(Person person, bool enabled)
    {
        if (enabled && !person.HasSecondFactor()) return AccountFailures.NoSecondFactor;
        if (enabled && !person.MobileConfirmed) return AccountFailures.MobileNotConfirmed;
        person.SmsFactor = enabled;
        return null;
    }
}
