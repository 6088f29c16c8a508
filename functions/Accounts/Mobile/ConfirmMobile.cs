using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Accounts;

/// <summary>The code that was sent to a mobile number comes back: the number is the account's.</summary>
public sealed class ConfirmMobile(OneTimeCodes codes, AccountChanges changes)
{
    public sealed record Request(string? Code);

    [Function(nameof(ConfirmMobile)), ForClients]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/me/mobile/confirmation")] HttpRequest http, [DurableClient] DurableTaskClient workflows, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var result = request.Failure is { } malformed
            ? malformed
            : await ToTheEnd.RunAsync(token => Handle(request.Value, http.HttpContext, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result);
    }

    private async Task<Result<Me>> Handle(Request request, HttpContext http, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var number = await codes.TakeAsync(workflows, Caller.Of(http).Id, CodePurpose.Mobile, request.Code ?? "", cancellation);
        if (number.Failure is { } failure) return failure;
        var changed = await changes.ApplyAsync(http, workflows, AccountEvents.MobileConfirmed, AccountChange.MobileChanged, person => Confirm(person, number.Value), cancellation);
        return changed.Failure is { } refusal ? refusal : Me.Of(changed.Value);
    }

    private static Failure? Confirm(Person person, string number)
    {
        (person.Mobile, person.MobileConfirmed) = (number, true);
        return null;
    }
}
