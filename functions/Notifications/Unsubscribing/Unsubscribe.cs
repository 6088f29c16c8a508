using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Portal.Accounts;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Notifications.Unsubscribing;

/// <summary>
/// Stops the mails about documents that ask nothing, by the link of such a mail and without signing in: by a mail program, with the one click
/// of RFC 8058, or by the portal's own page. Done again, it leaves the same.
/// </summary>
public sealed class Unsubscribe(UnsubscribeLinks links, PersonStore people)
{
    private const string Field = "List-Unsubscribe";
    private static readonly FormOptions Small = new() { ValueCountLimit = 10, ValueLengthLimit = 100, MultipartBodyLengthLimit = 2048, BufferBodyLengthLimit = 4096 };

    [Function(nameof(Unsubscribe)), ForAnyone]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/unsubscription")] HttpRequest http, CancellationToken cancellation)
    {
        var failure = await IsOneClickAsync(http, cancellation) ? await Handle(http, cancellation) : Failures.InvalidInput(Field, "required");
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    // Without it, whatever posts to addresses that it finds would unsubscribe people.
    private static async Task<bool> IsOneClickAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (!http.HasFormContentType) return false;
        try
        {
            return (await http.ReadFormAsync(Small, cancellation))[Field] == "One-Click";
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }

    private async Task<Failure?> Handle(HttpRequest http, CancellationToken cancellation)
    {
        if (await links.PersonOfAsync(http.Query["token"].ToString(), cancellation) is not { } person) return AccountFailures.LinkInvalid;
        if (person.DocumentNotices == NoticeChoice.None) return null;
        var entry = new AuditEntry(AccountEvents.NoticesChosen, person.Id, Caller.Of(http.HttpContext) with { Id = person.Id, Name = person.Name }, Detail: $"{NoticeChoice.None} by-link");
        return (await people.ChangeAsync(person.Id, Stop, entry, cancellation)).Failure;
    }

    private static Failure? Stop(Person person)
    {
        person.DocumentNotices = NoticeChoice.None;
        return null;
    }
}
