using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Portal.Approval;
using Portal.DocumentFlow;
using Portal.Domain;
using Portal.Notifications.Digests;
using Portal.Outbox;
using Portal.Platform;
using Portal.Platform.Storage;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>A portal whose time goes on as told, with a director who chose how to hear of documents.</summary>
internal sealed class DigestDays : IAsyncDisposable
{
    private readonly DutchPortal _portal;
    private readonly Scenario _story;

    private DigestDays(DutchPortal portal, Scenario story) => (_portal, _story) = (portal, story);

    public TestPortal Portal => _portal.Portal;

    public PortalDriver Driver => _portal.Driver;

    public DossierAnswer Dossier => _story.Dossier;

    public PersonAnswer Reader => _story.Directors[0].Person;

    private TableClient Waiting => Portal.Services.GetRequiredService<StorageNames>().Table(DigestStore.Digests);

    public static async Task<DigestDays> StartAsync(SharedPortal shared, DateTimeOffset start, string choice)
    {
        var portal = await DutchPortal.StartAsync(shared, start);
        var days = new DigestDays(portal, await Scenario.WithDirectorsAsync(portal.Driver, 1));
        await days.ChooseAsync(choice);
        return days;
    }

    /// <summary>Who signed in before, is signed in no longer after a night.</summary>
    public Task<Testing.Office> OfficeAsync() => Driver.OfficeAsync();

    public Task ChooseAsync(string documents) => Answer.SuccessAsync(_story.First.SetNoticesAsync(documents));

    public async Task<PlacedAnswer> PlaceAsync(string subject, string folder = "Advies") =>
        await (await OfficeAsync()).PlaceAsync(Dossier, new { kind = "Information", subject, folder });

    /// <summary>Until all that follows from a document is done: its mails are ordered, or dropped.</summary>
    public Task HandledAsync(PlacedAnswer document) => Eventually.HoldsAsync("the workflow to end", async () =>
        await Portal.Workflows.GetInstanceAsync(ApprovalWorkflows.InstanceOf(DocumentVersion.Parse($"{document.Id}.{document.Version}"))) is { IsCompleted: true });

    /// <summary>Until so many things wait for overviews.</summary>
    public Task GatheredAsync(int count) => Eventually.HoldsAsync($"{count} things to tell", async () => await WaitingAsync() == count);

    public Task WriteAsync(MailOrder order, string day) => Waiting.AddEntityAsync(DigestRow.For(order, DutchDay.Parse(day)));

    public async Task<int> WaitingAsync() => (await Waiting.QueryAsync<TableEntity>().ToListAsync()).Count;

    /// <summary>The timer of the overviews, at a moment in Amsterdam.</summary>
    /// <param name="settle">Waits until all is sent.</param>
    public async Task RunAtAsync(string moment, bool settle = true)
    {
        _portal.AdvanceTo(moment);
        await Portal.RunTimerAsync(nameof(SendDigests));
        if (settle) await SettledAsync();
    }

    public Task SettledAsync() =>
        Eventually.HoldsAsync("an empty outbox", async () => await Portal.Services.GetRequiredService<MailOutbox>().NextDueAsync(CancellationToken.None) is null);

    public async Task<IReadOnlyList<MailAnswer>> OverviewsAsync() => [.. (await MailsAsync()).Where(mail => mail.Subject.Contains("overzicht", StringComparison.Ordinal))];

    public Task<IReadOnlyList<MailAnswer>> MailsAsync() => Driver.Mail.ToAsync(Reader.Email);

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
