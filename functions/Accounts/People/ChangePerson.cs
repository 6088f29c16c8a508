using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// The office changes a person's name, mobile number or language, and asks for another mail address (the user name): that one waits for a
/// colleague, unless the account opens nothing yet.
/// </summary>
public sealed class ChangePerson(
    PersonStore people, PersonNames words, MembershipStore memberships, MailAddressChange addresses, WaitingChanges changes, ChangePolicy policy, ILookupNormalizer normalizer)
{
    /// <param name="Mobile">Empty to remove it.</param>
    public sealed record Request(string? Name, string? Email, string? Mobile, Language? Language);

    [Function(nameof(ChangePerson)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/office/people/{personId}")] HttpRequest http,
        string personId,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } failure) return Problems.From(failure, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var result = await ToTheEnd.RunAsync(token => Handle(personId, request.Value, by, workflows, token), cancellation);
        if (result.Failure is { } refused) return Problems.From(refused, http.HttpContext);
        return result.Value.Waiting is { } waiting ? policy.Waits(waiting, by) : Respond.Json(PersonView.Of(result.Value.Person));
    }

    private static Validation Check(Request request) => new Validation()
        .Check(request.Name is null || request.Name.Trim().Length > 0, "name", "required")
        .OptionalLine(request.Name, "name", PersonFields.MaxNameLength)
        .OptionalLine(request.Email, "email", PersonFields.MaxEmailLength)
        .Check(request.Email is null || PersonFields.IsEmail(request.Email.Trim()), "email", "email-invalid")
        .Check(string.IsNullOrWhiteSpace(request.Mobile) || MobileNumber.Parse(request.Mobile) is not null, "mobile", "mobile-invalid");

    private async Task<Result<Outcome>> Handle(
        string personId, Request request, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is not { } before) return Failures.NotFound;
        var email = Moves(before, request) ? request.Email!.Trim() : null;
        // Before anything is written: what cannot be had altogether is not begun.
        if (email is not null && await people.FindByEmailAsync(normalizer.NormalizeEmail(email), cancellation) is not null) return AccountFailures.EmailInUse;
        var changed = await WriteAsync(before, request, email is null, by, cancellation);
        if (changed.Failure is { } refused) return refused;
        return email is null ? new Outcome(changed.Value, null) : await MoveAsync(changed.Value, email, by, workflows, cancellation);
    }

    private bool Moves(Person before, Request request) => request.Email is not null && normalizer.NormalizeEmail(request.Email.Trim()) != before.NormalizedEmail;

    private async Task<Result<Outcome>> MoveAsync(Person person, string email, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (policy.ActsAlone(by) || await OpensNothingAsync(person, cancellation))
        {
            var entry = new AuditEntry(AccountEvents.PersonChanged, person.Id, by, Detail: "email");
            var moved = await addresses.ApplyAsync(person, email, entry, workflows, cancellation);
            return moved.Failure is { } failure ? failure : new Outcome(moved.Value, null);
        }

        var change = WaitingChange.OfPerson(ChangeKind.MailAddress, person.Id, person.Name);
        (change.From, change.To) = (person.Email, email);
        var asked = await changes.AskAsync(change, by, cancellation);
        return asked.Failure is { } refused ? refused : new Outcome(person, asked.Value);
    }

    private async Task<bool> OpensNothingAsync(Person person, CancellationToken cancellation) => (await memberships.OfPersonAsync(person.Id, cancellation)).Count == 0;

    /// <param name="withEmail">It is the same address, at most written otherwise.</param>
    private async Task<Result<Person>> WriteAsync(Person before, Request request, bool withEmail, Caller by, CancellationToken cancellation)
    {
        var plain = withEmail ? request : request with { Email = null };
        var what = What(plain);
        if (what.Length == 0) return before;
        var changed = await people.ChangeAsync(before.Id, person => Apply(person, plain), new AuditEntry(AccountEvents.PersonChanged, before.Id, by, Detail: what), cancellation);
        if (changed.Failure is null) await words.ReplaceAsync(before, changed.Value, cancellation);
        return changed;
    }

    private Failure? Apply(Person person, Request request)
    {
        person.Name = request.Name?.Trim() ?? person.Name;
        // Only another way of writing it: what was the same address when it was looked at may have been changed by two since.
        if (request.Email?.Trim() is { } email && normalizer.NormalizeEmail(email) == person.NormalizedEmail) person.Email = email;
        var mobile = request.Mobile is null ? person.Mobile : MobileNumber.Parse(request.Mobile);
        // Only the person can show to have the phone.
        person.MobileConfirmed &= mobile == person.Mobile;
        person.Mobile = mobile;
        person.Language = request.Language ?? person.Language;
        return null;
    }

    // Which fields, not what is in them: the trail is for ever.
    private static string What(Request request) =>
        string.Join(' ', new[]
        {
            request.Name is null ? null : "name", request.Email is null ? null : "email", request.Mobile is null ? null : "mobile", request.Language is null ? null : "language",
        }.OfType<string>());

    /// <param name="Waiting">The address that waits for a colleague.</param>
    private sealed record Outcome(Person Person, WaitingChange? Waiting);
}
