using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Import;

/// <summary>
/// The office brings people, dossiers and memberships in a CSV file. A dry run tells what would be made and what is wrong; the other makes
/// it, but for the rows with which something is wrong. Nobody is invited.
/// </summary>
public sealed class ImportPeople(ImportLookup lookup, ImportRun run, ILookupNormalizer normalizer)
{
    [Function(nameof(ImportPeople)), ForOffice]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/office/import/people")] HttpRequest http,
        [DurableClient] DurableTaskClient workflows,
        CancellationToken cancellation)
    {
        var form = await ImportForm.ReadAsync(http, cancellation);
        if (form.Failure is { } broken) return Problems.From(broken, http.HttpContext);
        return Respond.Json(http.HttpContext, await Handle(form.Value, Caller.Of(http.HttpContext), workflows, cancellation));
    }

    private async Task<Result<ImportAnswer>> Handle(ImportForm form, Caller by, DurableTaskClient workflows, CancellationToken cancellation)
    {
        var table = ImportTable.Of(form.File);
        if (table.Failure is { } unreadable) return unreadable;
        var mapping = form.Mapping is { } said ? ImportMapping.Of(table.Value, said) : ImportMapping.Guessed(table.Value);
        if (mapping.Failure is { } wrong) return wrong;
        var missing = MissingOf(mapping.Value);
        var reading = new ImportReading(mapping.Value);
        // Without them each row would only say so again.
        var plan = new ImportPlan(missing.Count > 0 ? [] : [.. table.Value.Rows.Select(reading.Read)], normalizer);
        await lookup.LookAsync(plan, by, cancellation);
        if (!form.IsDry) await ToTheEnd.RunAsync(token => run.RunAsync(plan, by, workflows, token), cancellation);
        return ImportAnswer.Of(table.Value, mapping.Value, plan, missing);
    }

    // A person needs both; dossiers alone can be brought too.
    private static IReadOnlyList<ImportProblem> MissingOf(ImportMapping mapping)
    {
        string[] needed = [ImportFields.Name, ImportFields.Email];
        var missing = needed.Where(field => !mapping.Has(field)).ToList();
        if (missing.Count == needed.Length && mapping.Has(ImportFields.Dossier)) return [];
        return [.. missing.Select(field => new ImportProblem(1, field, "import-column-missing"))];
    }
}
