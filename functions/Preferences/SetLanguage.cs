using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Accounts;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Preferences;

/// <summary>The signed-in person chooses the language of the portal, mails and text messages.</summary>
public sealed class SetLanguage(PersonStore people)
{
    public sealed record Request(Language? Language);

    [Function(nameof(SetLanguage)), ForClients]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/me/language")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        var failure = request.Failure ?? await Handle(request.Value, Caller.Of(http.HttpContext), cancellation);
        return failure is null ? TypedResults.NoContent() : Problems.From(failure, http.HttpContext);
    }

    private async Task<Failure?> Handle(Request request, Caller caller, CancellationToken cancellation)
    {
        if (request.Language is not { } language) return Failures.InvalidInput("language", "required");
        var entry = new AuditEntry(AccountEvents.LanguageChosen, caller.Id, caller, Detail: $"{language}");
        return (await people.ChangeAsync(caller.Id, person => Set(person, language), entry, cancellation)).Failure;
    }

    private static Failure? Set(Person person, Language language)
    {
        person.Language = language;
        return null;
    }
}
