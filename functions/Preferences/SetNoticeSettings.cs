using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Accounts;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Preferences;

/// <summary>The signed-in person chooses how to hear from the portal. Counts from the next mail on; what waits in an overview still comes in it.</summary>
public sealed class SetNoticeSettings(PersonStore people)
{
    [Function(nameof(SetNoticeSettings)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/notices")] HttpRequest http, CancellationToken cancellation)
    {
        var settings = await http.ReadJsonAsync<NoticeSettings>(cancellation);
        var failure = settings.Failure ?? await Handle(settings.Value, Caller.Of(http.HttpContext), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(NoticeSettings settings, Caller caller, CancellationToken cancellation)
    {
        if (settings.Documents is null) return Failures.InvalidInput("documents", "required");
        var entry = new AuditEntry(AccountEvents.NoticesChosen, caller.Id, caller, Detail: DetailOf(settings));
        return (await people.ChangeAsync(caller.Id, person => Set(person, settings), entry, cancellation)).Failure;
    }

    private static string DetailOf(NoticeSettings settings) => settings.Amounts is { } amounts ? $"{settings.Documents}, amounts {(amounts ? "in mails" : "not in mails")}" : $"{settings.Documents}";

    private static Failure? Set(Person person, NoticeSettings settings)
    {
        person.DocumentNotices = settings.Documents!.Value;
        person.AmountsInMails = settings.Amounts ?? person.AmountsInMails;
        return null;
    }
}
