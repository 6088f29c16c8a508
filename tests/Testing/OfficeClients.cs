using System.Net.Http.Json;

namespace Portal.Testing;

/// <summary>The office's clients and reminders, over the API.</summary>
public static class OfficeClients
{
    /// <param name="query">As after the question mark.</param>
    public static Task<IReadOnlyList<ClientAnswer>> ClientsAsync(this Office office, string query) =>
        Answer.ListOfAsync<ClientAnswer>(office.Http.GetAsync($"/api/office/clients?{query}"));

    public static async Task<ClientAnswer> ClientAsync(this Office office, DossierAnswer dossier) =>
        (await office.ClientsAsync($"search={Uri.EscapeDataString(dossier.Name)}")).Single(client => client.Id == dossier.Id);

    /// <param name="staffId">Null for nobody.</param>
    public static Task<HttpResponseMessage> SetOwnerAsync(this Office office, DossierAnswer dossier, string? staffId) =>
        office.Http.PutAsJsonAsync($"/api/office/dossiers/{dossier.Id}/owner", new { id = staffId });

    public static async Task<StaffAnswer> MeAsync(this Office office, string name) =>
        (await Answer.ListOfAsync<StaffAnswer>(office.Http.GetAsync("/api/office/staff"))).Single(member => member.Name == name);

    public static Task<HttpResponseMessage> TryRemindAsync(this Office office, bool preview, params string[] documentIds) =>
        office.Http.PostAsJsonAsync("/api/office/reminders", new { documentIds, preview });

    public static Task<RemindersAnswer> RemindAsync(this Office office, params PlacedAnswer[] documents) =>
        Answer.OfAsync<RemindersAnswer>(office.TryRemindAsync(false, [.. documents.Select(document => document.Id)]));

    public static Task<RemindersAnswer> PreviewRemindersAsync(this Office office, params PlacedAnswer[] documents) =>
        Answer.OfAsync<RemindersAnswer>(office.TryRemindAsync(true, [.. documents.Select(document => document.Id)]));
}

public sealed record ClientAnswer(
    string Id, string Name, string? Owner, string? OwnerId, int OpenTasks, DateTimeOffset? OldestOpen, string? NextDeadline, DateTimeOffset? LastSeen,
    DateTimeOffset? UnansweredSince, IReadOnlyList<string>? Unreachable);

public sealed record StaffAnswer(string Id, string Name);

public sealed record RemindersAnswer(int Sent, IReadOnlyList<SkippedAnswer> Skipped, IReadOnlyList<RecipientAnswer> Recipients);

public sealed record SkippedAnswer(string DocumentId, string Reason);

public sealed record RecipientAnswer(string PersonId, string Name, IReadOnlyList<string> DocumentIds);
