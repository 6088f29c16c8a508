using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.DualControl;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>A person for the office, with the dossiers that the person sees in the portal.</summary>
public sealed class GetPerson(PersonStore people, MembershipStore memberships, WaitingChanges changes, ChangePolicy policy, TimeProvider clock)
{
    /// <param name="HasPassword">Whether the invitation was followed.</param>
    /// <param name="IsInvited">Who came from a file is not, until somebody asks for it.</param>
    /// <param name="SigningHeldUntil">See <see cref="SigningHold"/>; left out when it is not held.</param>
    /// <param name="Waiting">Changes of the account that wait for a colleague.</param>
    public sealed record Response(
        string Id, string Name, string Email, string? Mobile, Language Language, bool HasPassword, bool IsInvited, DateTimeOffset CreatedAt, DateTimeOffset? SigningHeldUntil,
        IReadOnlyList<DossierOfPerson> Dossiers, IReadOnlyList<ChangeView> Waiting);

    public sealed record DossierOfPerson(string Id, DossierType Type, string Name, MemberRole Role, bool MayHandle);

    [Function(nameof(GetPerson)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/people/{personId}")] HttpRequest http, string personId, CancellationToken cancellation)
    {
        if (await people.FindAsync(personId, cancellation) is not { } person) return Problems.From(Failures.NotFound, http.HttpContext);
        var by = Caller.Of(http.HttpContext);
        var waiting = changes.OfPersonAsync(person.Id, cancellation);
        var dossiers = (await memberships.OfPersonAsync(person.Id, cancellation))
            .OrderBy(member => member.DossierName, StringComparer.CurrentCultureIgnoreCase)
            .Select(member => new DossierOfPerson(member.DossierId, member.DossierType, member.DossierName, member.Role, member.MayHandle));
        return Respond.Json(new Response(
            person.Id, person.Name, person.Email, person.Mobile, person.Language, person.PasswordHash is not null, !person.IsUninvited, person.CreatedAt, person.SigningIsHeld(clock.GetUtcNow()),
            [.. dossiers], [.. (await waiting).Select(change => ChangeView.Of(change, policy.Refusal(change, by)?.Code))]));
    }
}
