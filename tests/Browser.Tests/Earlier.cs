using Microsoft.Extensions.DependencyInjection;
using Portal.Audit;
using Portal.Documents;
using Portal.Domain;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Documents that were sent before today: the clock is everybody's, so they get another day instead.</summary>
internal static class Earlier
{
    public static Task SentEarlierAsync(this SharedBrowser shared, PlacedAnswer placed, Func<DateTimeOffset, DateTimeOffset> when)
    {
        var entry = new AuditEntry(DocumentEvents.Placed, placed.Id, AuditEntry.Portal);
        return shared.Services.GetRequiredService<DocumentStore>().ChangeAsync(DocumentId.Parse(placed.Id)!.Value, entry, Move, CancellationToken.None);

        bool Move(Document document)
        {
            document.SentAt = when(document.SentAt);
            return true;
        }
    }
}
