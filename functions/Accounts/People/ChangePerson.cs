using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Notifications;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The office changes a person's name, mail address (the user name), mobile number or language.</summary>
public sealed class ChangePerson(
    PersonStore people, PersonNames words, SessionStore sessions, ILookupNormalizer normalizer, SealedAddresses addresses, WrongAddresses wrong,
    TimeProvider clock)
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
        return Respond.Json(http.HttpContext, result);
    }

    private static Validation Check(Request request) => new Validation()
        .Check(request.Name is null || request.Name.Trim().Length > 0, "name", "required")
        .OptionalLine(request.Name, "name", AddPerson.MaxNameLength)
        .OptionalLine(request.Email, "email", AddPerson.MaxEmailLength)
        .Check(request.Email is null || AddPerson.IsEmail(request.Email.Trim()), "email", "email-invalid")
        .Check(string.IsNullOrWhiteSpace(request.Mobile) || MobileNumber.Parse(request.Mobile) is not null, "mobile", "mobile-invalid");

    private async Task<Result<PersonView>> Handle(
        string personId, Request request, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is not { } before) return Failures.NotFound;
        var changed = await Write(before, request, by, cancellation);
        if (changed.Failure is { } refused) return refused;
        if (changed.Value.NormalizedEmail != before.NormalizedEmail) await Tell(before, changed.Value, workflows, cancellation);
        return PersonView.Of(changed.Value);
    }

    private async Task<Result<Person>> Write(Person before, Request request, Caller caller, CancellationToken cancellation)
    {
        var normalized = request.Email is null ? before.NormalizedEmail : normalizer.NormalizeEmail(request.Email.Trim());
        if (normalized != before.NormalizedEmail && !await people.ClaimAsync(before.Id, normalized, cancellation)) return AccountFailures.EmailInUse;
        var entry = new AuditEntry(AccountEvents.PersonChanged, before.Id, caller, Detail: What(request));
        var changed = await people.ChangeAsync(before.Id, person => Apply(person, request, normalized), entry, cancellation);
        if (changed.Failure is null) await words.ReplaceAsync(before, changed.Value, cancellation);
        return changed;
    }

    private static Failure? Apply(Person person, Request request, string normalized)
    {
        person.Name = request.Name?.Trim() ?? person.Name;
        person.Email = request.Email?.Trim() ?? person.Email;
        if (person.NormalizedEmail != normalized) Move(person, normalized);
        var mobile = request.Mobile is null ? person.Mobile : MobileNumber.Parse(request.Mobile);
        // Only the person can show to have the phone.
        person.MobileConfirmed &= mobile == person.Mobile;
        person.Mobile = mobile;
        person.Language = request.Language ?? person.Language;
        return null;
    }

    // A link that went to the address there was must not set the password any more, and who is signed in may be somebody who reads that
    // mail.
    private static void Move(Person person, string normalized)
    {
        (person.NormalizedEmail, person.SecurityStamp) = (normalized, Ids.NewSecret());
        Person.WithoutSessions(person);
    }

    // Which fields, not what is in them: the trail is for ever.
    private static string What(Request request) =>
        string.Join(' ', new[]
        {
            request.Name is null ? null : "name", request.Email is null ? null : "email", request.Mobile is null ? null : "mobile", request.Language is null ? null : "language",
        }.OfType<string>());

    private async Task Tell(Person before, Person after, DurableTaskClient workflows, CancellationToken cancellation)
    {
        await people.ReleaseAsync(before.Id, before.NormalizedEmail, cancellation);
        await wrong.CallOffAsync(before, cancellation);
        await sessions.RemoveEndedAsync(after, cancellation);
        foreach (var to in new[] { addresses.Seal(before.Email), null })
            await SendAccountMail.StartAsync(workflows, MailOrder.Changed(before.Id, AccountChange.UserNameChanged, clock.GetUtcNow(), to), cancellation);
    }
}
