using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>How a signed-in person shows once more to be who they are, for one act (ASVS 5.0, 7.5.3): with a code that was sent, one of the app, or a passkey.</summary>
/// <param name="Factor">One of <see cref="Factors"/>; a code is one that was sent when this says nothing.</param>
public sealed record ActAnswer(string? Factor, string? Code, string? State, JsonElement? Credential);

/// <summary>Takes such an answer, once.</summary>
public sealed class ActProof(PersonStore people, OneTimeCodes codes, Authenticator authenticator, PasskeyCeremonies ceremonies, Guesses guesses, TimeProvider clock)
{
    /// <summary>The ways that are open to a person, the best first.</summary>
    public static IReadOnlyList<string> FactorsOf(Person person)
    {
        var factors = new List<string>();
        if (person.PasskeysJson.Length > 0) factors.Add(Factors.Passkey);
        if (person.AuthenticatorKey is not null) factors.Add(Factors.Authenticator);
        if (person.MobileConfirmed) factors.Add(Factors.Sms);
        return factors;
    }

    /// <returns>The factor that was used.</returns>
    public async Task<Result<string>> TakeAsync(HttpContext http, DurableTaskClient workflows, CodePurpose purpose, ActAnswer answer, CancellationToken cancellation)
    {
        if (await people.FindAsync(Caller.Of(http).Id, cancellation) is not { } person) return Failures.NotSignedIn;
        var failure = answer.Factor switch
        {
            null or Factors.Sms => await TakeSentAsync(workflows, person, purpose, answer, cancellation),
            Factors.Authenticator => await TakeShownAsync(http, person, answer, cancellation),
            Factors.Passkey => await TakePasskeyAsync(http, purpose, answer, cancellation),
            _ => Failures.InvalidInput("factor", "factor-unknown"),
        };
        return failure is null ? answer.Factor ?? Factors.Sms : failure;
    }

    private async Task<Failure?> TakeSentAsync(DurableTaskClient workflows, Person person, CodePurpose purpose, ActAnswer answer, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(answer.Code)) return Failures.InvalidInput("code", "required");
        return (await codes.TakeAsync(workflows, person.Id, purpose, answer.Code, cancellation)).Failure;
    }

    // A code of the app has no tries of its own: those of the name count, as at signing in.
    private async Task<Failure?> TakeShownAsync(HttpContext http, Person person, ActAnswer answer, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(answer.Code)) return Failures.InvalidInput("code", "required");
        var code = OneTimeCodes.Normalize(answer.Code);
        var used = await guesses.TryAsync(http, EmailClaim.PartitionOf(person.NormalizedEmail), person, Use, cancellation);
        return used.Failure;

        async Task<Result<string>> Use() => await UseAsync(
            http, Factors.Authenticator, current => authenticator.TryUse(current, current.AuthenticatorKey, code) ? null : AccountFailures.CodeInvalid, cancellation) is { } failure
            ? failure
            : Factors.Authenticator;
    }

    private async Task<Failure?> TakePasskeyAsync(HttpContext http, CodePurpose purpose, ActAnswer answer, CancellationToken cancellation)
    {
        var shown = PasskeyAnswer.From(answer.State, answer.Credential) is { } given ? await ceremonies.TakeAsync(http, purpose, given, cancellation) : null;
        if (shown is null || shown.Person.Id != Caller.Of(http).Id) return AccountFailures.PasskeyInvalid;
        return await UseAsync(http, Factors.Passkey, current => current.Use(shown.Passkey, clock.GetUtcNow()) ? null : AccountFailures.PasskeyInvalid, cancellation);
    }

    private async Task<Failure?> UseAsync(HttpContext http, string factor, Func<Person, Failure?> use, CancellationToken cancellation)
    {
        var caller = Caller.Of(http);
        return (await people.ChangeAsync(caller.Id, use, new AuditEntry(AccountEvents.FactorUsed, caller.Id, caller, Detail: factor), cancellation)).Failure;
    }
}
