using System.Net.Mail;
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
    public const int MaxEmailLength = 254;
    public const int MaxNameLength = 200;

    /// <param name="Language">Dutch when left out.</param>
    public sealed record Request(string? Name, string? Email, string? Mobile, Language? Language);

    [Function(nameof(AddPerson)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/people")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } failure) return Problems.From(failure, http.HttpContext);
        var person = PersonFrom(request.Value, http.HttpContext);
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

    private static Validation Check(Request request) => new Validation()
        .Line(request.Name, "name", MaxNameLength)
        .Line(request.Email, "email", MaxEmailLength)
        .Check(string.IsNullOrWhiteSpace(request.Email) || IsEmail(request.Email.Trim()), "email", "email-invalid")
        .Check(string.IsNullOrWhiteSpace(request.Mobile) || MobileNumber.Parse(request.Mobile) is not null, "mobile", "mobile-invalid");

    internal static bool IsEmail(string value) => !PlainText.HasUnseen(value) && !CleanText.HasNoText(value)
        && MailAddress.TryCreate(value, out var address) && address.Address == value && address.Host.Contains('.', StringComparison.Ordinal);

    private Person PersonFrom(Request request, HttpContext http)
    {
        var person = new Person
        {
            PartitionKey = Ids.New(),
            RowKey = Person.Key,
            Name = request.Name!.Trim(),
            Email = request.Email!.Trim(),
            Mobile = string.IsNullOrWhiteSpace(request.Mobile) ? null : MobileNumber.Parse(request.Mobile),
            Language = request.Language ?? Language.Nl,
            CreatedAt = clock.GetUtcNow(),
        };
        person.Pending = new AuditEntry(AccountEvents.PersonAdded, person.Id, Caller.Of(http));
        return person;
    }
}

/// <summary>A person as the office sees them.</summary>
public sealed record PersonView(string Id, string Name, string Email, string? Mobile, Language Language)
{
    public static PersonView Of(Person person) => new(person.Id, person.Name, person.Email, person.Mobile, person.Language);
}
