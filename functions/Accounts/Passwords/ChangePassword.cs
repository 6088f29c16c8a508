using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Wachtwoord wijzigen, by who knows the one there is.</summary>
public sealed class ChangePassword(Credentials credentials, PasswordRules rules, IPasswordHasher<Person> hasher, AccountChanges changes, TimeProvider clock)
{
    public sealed record Request(string? CurrentPassword, string? NewPassword);

    [Function(nameof(ChangePassword)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/password")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure
            ?? await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var person = await credentials.CheckAgainAsync(http, request.CurrentPassword, cancellation, "currentPassword");
        if ((person.Failure ?? rules.Check(request.NewPassword, person.Value, "newPassword").Failure) is { } failure) return failure;
        var hash = hasher.HashPassword(person.Value, TypedPassword.Composed(request.NewPassword!));
        var changed = await changes.ApplyAsync(http, workflows, AccountEvents.PasswordChanged, AccountChange.PasswordChanged, current => current.SetPassword(hash, clock), cancellation);
        return changed.Failure;
    }
}

internal static class PasswordOfPerson
{
    /// <summary>Links that were made before no longer work, that to the calendar neither: whoever knew the password may have made it.</summary>
    public static Failure? SetPassword(this Person person, string hash, TimeProvider clock)
    {
        person.PasswordHash = hash;
        person.PasswordSetAt = clock.GetUtcNow();
        person.SecurityStamp = Ids.NewSecret();
        return Person.WithoutCalendarLink(person);
    }
}
