using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Audit;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;
using Portal.Stores;

namespace Portal.Dossiers;

public sealed partial class AddDossier(DossierStore dossiers, DossierNames names, ClientList clients, CitizenNumbers numbers, TimeProvider clock)
{
    public sealed record Request(string? Type, string? Name, string? Bsn, string? Rsin, string? VatNumber, string? KvkNumber);

    public sealed record Response(string Id, DossierType Type, string Name);

    [Function(nameof(AddDossier)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/dossiers")] HttpRequest http, CancellationToken cancellation)
    {
        var request = await http.ReadJsonAsync<Request>(cancellation);
        if ((request.Failure ?? Check(request.Value).Failure) is { } failure) return Problems.From(failure, http.HttpContext);
        var dossier = DossierFrom(request.Value);
        // The name first: one that leads nowhere is skipped when searching, a dossier without one could not be found.
        await names.AddAsync(dossier, cancellation);
        await dossiers.AddAsync(dossier, new AuditEntry(DossierEvents.Added, dossier.Id, Caller.Of(http.HttpContext)), cancellation);
        await clients.RefreshAsync(dossier.Id, cancellation);
        return Respond.Json(new Response(dossier.Id, dossier.Type, dossier.Name), StatusCodes.Status201Created);
    }

    private static Validation Check(Request request) => new Validation()
        .Check(TypeOf(request.Type) is not null, "type", "dossier-type-unknown")
        .Line(request.Name, "name", 200)
        .Check(request.Bsn is null || CitizenNumbers.Parse(request.Bsn) is not null, "bsn", "bsn-invalid")
        .Check(request.Bsn is null || TypeOf(request.Type) == DossierType.Personal, "bsn", "bsn-personal-only")
        .Check(request.Rsin is null || CitizenNumbers.Parse(request.Rsin) is not null, "rsin", "rsin-invalid")
        .Check(request.VatNumber is null || IsVatNumber(request.VatNumber), "vatNumber", "vat-number-invalid")
        .Check(request.KvkNumber is null || KvkNumber().IsMatch(request.KvkNumber), "kvkNumber", "kvk-number-invalid");

    private static DossierType? TypeOf(string? type) => type switch
    {
        "personal" => DossierType.Personal,
        "organisation" => DossierType.Organisation,
        _ => null,
    };

    private static bool IsVatNumber(string value) => VatNumber().IsMatch(value) && CitizenNumbers.Parse(value[..9]) is not null;

    private Dossier DossierFrom(Request request) => new()
    {
        PartitionKey = Ids.New(),
        RowKey = Dossier.Key,
        Type = TypeOf(request.Type)!.Value,
        Name = request.Name!.Trim(),
        SealedBsn = request.Bsn is null ? null : numbers.Seal(CitizenNumbers.Parse(request.Bsn)!),
        Rsin = request.Rsin is null ? null : CitizenNumbers.Parse(request.Rsin),
        VatNumber = request.VatNumber,
        KvkNumber = request.KvkNumber,
        CreatedAt = clock.GetUtcNow(),
    };

    [GeneratedRegex(@"^\d{9}B\d{2}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex VatNumber();

    [GeneratedRegex(@"^\d{8}$", RegexOptions.None, Patterns.Milliseconds)]
    private static partial Regex KvkNumber();
}
