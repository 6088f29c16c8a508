using System.Globalization;
using Portal.Testing;

namespace Portal.Benchmarks;

/// <summary>What each action costs in storage operations: the actions of docs/operations.md. Counted, so the same on every machine.</summary>
public static class StorageOperations
{
    public static async Task<IReadOnlyList<string>> CountAsync(MeasuredPortal portal)
    {
        var (director, dossier) = (portal.Director, portal.Story.Dossier);
        var placed = await portal.Story.Office.UploadAsync(dossier, "BTW Q1", Pdfs.WithPages(1));
        await director.TaskForAsync(placed);
        return
        [
            "| action | storage operations |",
            "|---|---|",
            await Line("who am I", () => Answer.SuccessAsync(director.Http.GetAsync("/api/me"))),
            await Line("Taken", director.TasksAsync),
            await Line("Organisatie kiezen", director.DossiersAsync),
            await Line("a page of the dossier", () => director.DocumentsAsync(dossier)),
            await Line("open a document, the first time in an hour", () => director.DocumentAsync(placed)),
            await Line("open a document again", () => director.DocumentAsync(placed)),
            await Line("decide, the request alone", () => director.ApproveAsync(placed)),
        ];

        async Task<string> Line(string action, Func<Task> run)
        {
            var use = await portal.Meter.OfAsync(run);
            return string.Create(CultureInfo.InvariantCulture, $"| {action} | {use.Operations} |");
        }
    }
}
