using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <param name="Person">As they were before.</param>
public sealed record Admitted(Person Person, Me Me);

/// <summary>Signs in with a passkey alone: it is something one has, unlocked by something one knows or is. A name that is closed for guessed passwords stays open for it.</summary>
public sealed class PasskeyAdmission(PasskeyCeremonies ceremonies, Guesses guesses, NameAttempts attempts, Admission admission, TimeProvider clock)
{
    private static readonly Failure Invalid = AccountFailures.PasskeyInvalid with { Status = 401 };

    public Task<Result<Admitted>> AdmitAsync(
        HttpContext http, DurableTaskClient workflows, CodePurpose purpose, PasskeyAnswer? answer, CancellationToken cancellation)
    {
        return guesses.TryAsync(http, TakeAsync, cancellation);

        async Task<Result<Admitted>> TakeAsync()
        {
            var shown = answer is null ? null : await ceremonies.TakeAsync(http, purpose, answer, cancellation);
            if (shown is null) return Invalid;
            var admitted = await admission.AdmitAsync(http, workflows, shown.Person, person => Use(person, shown), cancellation);
            if (admitted.Failure is { } refused) return refused;
            await attempts.ForgetAsync(EmailClaim.PartitionOf(shown.Person.NormalizedEmail), cancellation);
            return new Admitted(shown.Person, admitted.Value);
        }
    }

    private Result<string> Use(Person person, ShownPasskey shown) => person.Use(shown.Passkey, clock.GetUtcNow()) ? Factors.Passkey : Invalid;
}
