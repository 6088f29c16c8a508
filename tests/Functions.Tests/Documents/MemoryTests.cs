using System.Diagnostics;
using Portal.Functions.Tests.Approval;
using Portal.Testing;

namespace Portal.Functions.Tests.Documents;

public sealed class MemoryTests
{
    private const int UploadBytes = 99_000_000;

    [Fact]
    public async Task An_upload_of_100_MB_does_not_grow_the_process_by_100_MB()
    {
        await using var portal = await KillablePortal.StartAsync();
        var story = await Scenario.WithDirectorsAsync(portal.Driver, 1);
        await story.Office.UploadAsync(story.Dossier, "Eerst iets kleins", Pdfs.OfSize(1_000_000));
        var before = PeakOf(portal.ProcessId);
        var pdf = Pdfs.OfSize(UploadBytes);
        var placed = await story.Office.UploadAsync(story.Dossier, "Groot", pdf);
        var grown = PeakOf(portal.ProcessId) - before;
        Assert.True(grown < UploadBytes, $"The process grew by {grown / 1_000_000} MB.");
        Assert.Equal(Pdfs.Sha256(pdf), (await story.First.DocumentAsync(placed)).Files[0].Sha256);
    }

    private static long PeakOf(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.PeakWorkingSet64;
    }
}
