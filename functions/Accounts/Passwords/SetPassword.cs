using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// Wachtwoord instellen, with the token of an invitation or of a request. Ends all sessions of the person and signs nobody in: a second
/// factor is asked for afterwards as before.
/// </summary>
public sealed class SetPassword(
    PasswordLinks links, PasswordRules rules, IPasswordHasher<Person> hasher, NameAttempts attempts, SessionStore sessions,
    AccountNotices notices, TimeProvider clock)
{
    public sealed record Request(string? Token, string? Password);

    [Function(nameof(SetPassword)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/password")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        // The link comes first: with one that no longer works there is no point in thinking up a password.
        if (await links.PersonOfAsync(request.Token ?? "", cancellation) is not { } person) return AccountFailures.LinkInvalid;
        if (rules.Check(request.Password, person, "password").Failure is { } weak) return weak;
        var written = await Write(person, request.Password!, http, workflows, cancellation);
        if (written.Failure is { } late) return late;
        await attempts.ForgetAsync(EmailClaim.PartitionOf(person.NormalizedEmail), cancellation);
        await sessions.RemoveEndedAsync(written.Value, cancellation);
        return null;
    }

    // Of two who use the same link at the same moment, the second finds the stamp changed.
    private Task<Result<Person>> Write(Person person, string password, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var hash = hasher.HashPassword(person, TypedPassword.Composed(password));
        var entry = new AuditEntry(AccountEvents.PasswordSet, person.Id, Caller.Of(http) with { Id = person.Id, Name = person.Name });
        return notices.ChangeAsync(person.Id, Set, () => entry, workflows, Tell, cancellation);

        // The first one is no change to anybody.
        IReadOnlyList<MailOrder> Tell() => person.PasswordHash is null
            ? []
            : [MailOrder.Changed(person.Id, AccountChange.PasswordChanged, clock.GetUtcNow())];

        Failure? Set(Person current) => current.SecurityStamp == person.SecurityStamp
            ? current.SetPassword(hash, clock) ?? Person.WithoutSessions(current)
            : AccountFailures.LinkInvalid;
    }
}
