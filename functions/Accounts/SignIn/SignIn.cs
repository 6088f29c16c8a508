using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>Inloggen with name and password, and the second factor where the account has one.</summary>
public sealed class SignIn(Credentials credentials, Authenticator authenticator, RecoveryCodes recovery, OneTimeCodes codes, SignInAttempt attempt, Admission admission)
{
    private static readonly Failure CodeInvalid = AccountFailures.CodeInvalid with { Status = 401 };

    public sealed record Request(string? UserName, string? Password, string? Code);

    [Function(nameof(SignIn)), ForAnyone]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/session")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if (request.Failure is { } malformed) return Problems.From(malformed, http.HttpContext);
        var result = await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private Task<Result<Me>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation) =>
        credentials.CheckAsync(http, request.UserName, request.Password, person => EnterAsync(person, request.Code, http, workflows, cancellation), cancellation, forgets: true);

    private async Task<Result<Me>> EnterAsync(Person person, string? code, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        if (person.HasSecondFactor() && string.IsNullOrWhiteSpace(code))
            return AccountFailures.SecondFactorRequired(Factors.Of(person), person.TakesSms() ? MobileNumber.Mask(person.Mobile) : null);

        var result = await admission.AdmitAsync(http, workflows, person, current => UseInRow(current, person, code), cancellation);
        if (result.Failure == CodeInvalid && await IsSmsCode(http, workflows, person, code!, cancellation))
            result = await admission.AdmitAsync(http, workflows, person, current => current.TakesSms() && IsSame(current, person) ? Factors.Sms : CodeInvalid, cancellation);
        return result;
    }

    private Result<string> UseInRow(Person current, Person person, string? typed)
    {
        if (!IsSame(current, person)) return AccountFailures.InvalidCredentials;
        if (!current.HasSecondFactor()) return Factors.PasswordOnly;
        if (authenticator.TryUse(current, current.AuthenticatorKey, OneTimeCodes.Normalize(typed ?? ""))) return Factors.Authenticator;
        return recovery.TryUse(current, typed ?? "") ? Factors.RecoveryCode : CodeInvalid;
    }

    // The password that was checked has to be the one there is when the sign-in is written.
    private static bool IsSame(Person current, Person person) => current.PasswordHash == person.PasswordHash;

    private async Task<bool> IsSmsCode(HttpContext http, DurableTaskClient workflows, Person person, string typed, CancellationToken cancellation) =>
        person.TakesSms() && (await codes.TakeAsync(workflows, person.Id, CodePurpose.SignIn, typed, cancellation, attempt.Of(http))).Failure is null;
}
