using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Accounts;

/// <param name="Mobile">Masked, see <see cref="MobileNumber.Mask"/>.</param>
public sealed record Me(string Id, string Name, string Email, Language Language, string? Mobile, bool MobileConfirmed, DateTimeOffset? PasswordChangedAt, SecondFactorView SecondFactor)
{
    public static Me Of(Person person) => new(
        person.Id, person.Name, person.Email, person.Language, MobileNumber.Mask(person.Mobile), person.MobileConfirmed, person.PasswordSetAt, SecondFactorView.Of(person));
}

/// <param name="Active">Whether signing in with the password asks for more.</param>
public sealed record SecondFactorView(bool Active, bool Authenticator, bool Sms, IReadOnlyList<PasskeyView> Passkeys, int RecoveryCodesLeft)
{
    public static SecondFactorView Of(Person person) => new(
        person.HasSecondFactor(), person.AuthenticatorKey is not null, person.TakesSms(), [.. person.Passkeys().Select(PasskeyView.Of)], RecoveryCodes.CountOf(person));
}

public sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt)
{
    public static PasskeyView Of(StoredPasskey passkey) => new(passkey.Id, passkey.Name, passkey.CreatedAt, passkey.LastUsedAt);
}

public sealed class GetMe(PersonStore people)
{
    [Function(nameof(GetMe)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest http, CancellationToken cancellation) =>
        await people.FindAsync(Caller.Of(http.HttpContext).Id, cancellation) is { } person
            ? Respond.Json(Me.Of(person))
            : Problems.From(Failures.NotSignedIn, http.HttpContext);
}
