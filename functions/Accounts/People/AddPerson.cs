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

namespace Portal.Accounts;

/// <summary>The office adds a person; the invitation is mailed.</summary>
public sealed class AddPerson(UserManager<Person> people, AccountNotices notices, TimeProvider clock)
{
    [Function(nameof(AddPerson)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/people")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<PersonFields>(cancellation);
        if ((request.Failure ?? request.Value.Check().Failure) is { } failure) return Problems.From(failure, http.HttpContext);
        var person = request.Value.ToPerson(new AuditEntry(AccountEvents.PersonAdded, Ids.New(), Caller.Of(http.HttpContext)), clock.GetUtcNow());
        var result = await ToTheEnd.RunAsync(token => Handle(person, workflows, token), cancellation);
        return Respond.Json(http.HttpContext, result, StatusCodes.Status201Created);
    }

    private async Task<Result<PersonView>> Handle(Person person, DurableTaskClient workflows, CancellationToken cancellation)
    {
        MailOrder[] orders = [MailOrder.Invitation(person.Id)];
        await notices.ExpectAsync(person, orders, cancellation);
        if (!(await people.CreateAsync(person)).Succeeded) return AccountFailures.EmailInUse;
        await notices.SendAsync(orders, workflows, cancellation);
        return PersonView.Of(person);
    }
}

/// <summary>A person as the office sees them.</summary>
public sealed record PersonView(string Id, string Name, string Email, string? Mobile, Language Language)
{
    public static PersonView Of(Person person) => new(person.Id, person.Name, person.Email, person.Mobile, person.Language);
}
