using System.Net.Http.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portal.Testing;

namespace Portal.Functions.Tests.Batches;

/// <summary>Whatever breaks off while a batch is read or placed: it goes on by itself, and each document is placed once.</summary>
public sealed class BatchCrashTests(SharedPortal shared)
{
    // Each interruption is a failure that the portal tells of at length.
    private static readonly Dictionary<string, string?> Silent = new()
    {
        ["Logging:LogLevel:Portal.Platform.Http.FailureMiddleware"] = "None",
        ["Logging:LogLevel:Microsoft.Azure.Functions.Worker.FunctionsApplication"] = "None",
    };

    [Fact]
    public async Task A_crash_while_files_come_in_leaves_all_of_them_or_none_and_they_are_read_by_the_sweep()
    {
        var crashing = new Crashing();
        await using var portal = await shared.StartAnotherAsync(crashing.Watch, Silent);
        var office = await portal.Driver.OfficeAsync();
        var operations = await crashing.SendAsync(office.Http, await DropAsync(office), int.MaxValue);
        for (var at = 1; at < operations; at += 5)
        {
            var request = await DropAsync(office);
            await crashing.SendAsync(office.Http, request, at);
            var batch = request.RequestUri!.ToString().Split('/')[^2];
            await portal.Driver.AdvanceClockAsync("PT5M");
            await portal.RunTimerAsync("SweepBatches");
            var rested = await office.Batches.RestsAsync(batch);
            Assert.True(rested.Rows.Count is 0 or 2, $"{rested.Rows.Count} rows after operation {at}");
            Assert.All(rested.Rows, row => Assert.Equal("open", row.State));
        }
    }

    [Fact]
    public async Task A_crash_after_staff_said_place_loses_nothing()
    {
        var crashing = new Crashing();
        await using var portal = await shared.StartAnotherAsync(crashing.Watch, Silent);
        var office = await portal.Driver.OfficeAsync();
        var operations = await crashing.SendAsync(
            office.Http, PlaceRequest(await ReadyAsync(office, await office.AddOrganisationAsync($"Kas {Unique.Word()}"))), int.MaxValue);
        for (var at = 1; at <= operations; at++)
        {
            var dossier = await office.AddOrganisationAsync($"Kas {Unique.Word()}");
            var batch = await ReadyAsync(office, dossier);
            await crashing.SendAsync(office.Http, PlaceRequest(batch), at);
            await portal.Driver.AdvanceClockAsync("PT5M");
            await portal.RunTimerAsync("SweepBatches");
            // Nothing was said yet, or all of it is done.
            var row = Assert.Single((await office.Batches.RestsAsync(batch)).Rows);
            Assert.Equal(row.State == "placed" ? 1 : 0, (await DocumentsAsync(office, dossier)).Count);
            if (at == operations) Assert.Equal("placed", row.State);
        }
    }

    [Fact]
    public async Task A_step_that_breaks_off_at_any_moment_places_its_document_once()
    {
        var breaking = new Breaking();
        await using var portal = await shared.StartAnotherAsync(breaking.Watch, Silent);
        var office = await portal.Driver.OfficeAsync();
        for (var at = 1; at < 30; at += 2)
        {
            var dossier = await office.AddOrganisationAsync($"Kas {Unique.Word()}");
            var batch = await ReadyAsync(office, dossier);
            breaking.BreakAt(at);
            await office.Batches.PlaceAsync(batch);
            await Eventually.HoldsAsync($"the document that broke off at {at} to be placed", async () =>
            {
                await portal.Driver.AdvanceClockAsync("PT2S");
                return (await office.Batches.GetAsync(batch)).State == "done";
            });
            Assert.Single(await DocumentsAsync(office, dossier));
        }

        Assert.True(breaking.Broken > 10, $"Only {breaking.Broken} steps broke off.");
    }

    private static async Task<HttpRequestMessage> DropAsync(Office office)
    {
        var batch = await office.Batches.StartAsync();
        return new HttpRequestMessage(HttpMethod.Post, $"/api/office/batches/{batch}/files")
        {
            Content = Testing.Batches.FormOf(("een.pdf", Pdfs.WithPages(1, "Een")), ("twee.pdf", Pdfs.WithPages(1, "Twee"))),
        };
    }

    private static async Task<string> ReadyAsync(Office office, DossierAnswer dossier)
    {
        var batch = await office.Batches.StartAsync();
        var row = Assert.Single(await office.Batches.DropAsync(batch, ("stuk.pdf", Pdfs.WithPages(1, Unique.Word()))));
        await office.Batches.ChangeAsync(batch, row, new { dossierId = dossier.Id, kind = "Information", folder = "Advies" });
        return batch;
    }

    private static HttpRequestMessage PlaceRequest(string batch) =>
        new(HttpMethod.Post, $"/api/office/batches/{batch}/place") { Content = JsonContent.Create(new { }) };

    private static Task<IReadOnlyList<DocumentAnswer>> DocumentsAsync(Office office, DossierAnswer dossier) =>
        Answer.ListOfAsync<DocumentAnswer>(office.Http.GetAsync($"/api/office/dossiers/{dossier.Id}/documents"));

    /// <summary>Breaks off a step of a workflow once, after an operation on storage has been done: nobody hears that it was.</summary>
    private sealed class Breaking : HttpPipelinePolicy
    {
        private readonly HttpContextAccessor _requests = new();
        private int _left = int.MinValue;
        private int _broken;

        public int Broken => _broken;

        public void Watch(IServiceCollection services)
        {
            foreach (var service in services.Where(
                service => service.ServiceType == typeof(TableClientOptions) || service.ServiceType == typeof(BlobClientOptions)))
                ((ClientOptions)service.ImplementationInstance!).AddPolicy(this, HttpPipelinePosition.PerCall);
        }

        public void BreakAt(int operation) => Volatile.Write(ref _left, operation);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (_requests.HttpContext is not null || Interlocked.Decrement(ref _left) != 0) return;
            Interlocked.Increment(ref _broken);
            throw new IOException("The connection broke off.");
        }
    }
}
