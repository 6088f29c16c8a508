using Portal.Domain;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Clients;

/// <summary>
/// Clients by the beginning of words, of their name or of the name or mail address of one of their people; and by a whole KvK number, RSIN or VAT number.
/// </summary>
public sealed class ClientSearch(ClientList clients, DossierNames names, DossierNumbers numbers, PersonNames people, MembershipStore memberships)
{
    private static readonly Task<IReadOnlyList<string>> None = Task.FromResult<IReadOnlyList<string>>([]);

    // Whoever looks for one person types more than what as many have in common.
    private const int MostPeople = 20;

    /// <returns>A page, and the key that ends it when there may be more.</returns>
    public async Task<(List<ClientRow> Rows, string? Last)> FindAsync(string search, string? after, CancellationToken cancellation)
    {
        var (byPeople, byNumber) = after is null ? (OfPeopleAsync(search, cancellation), OfNumberAsync(search, cancellation)) : (None, None);
        var named = await names.FindAsync(search, after, Paging.DefaultLimit, cancellation);
        var ids = (await byNumber).Concat(named.Select(row => row.DossierId)).Concat(await byPeople).Distinct();
        var rows = await Task.WhenAll(ids.Select(id => RowAsync(id, cancellation)));
        return ([.. rows.OfType<ClientRow>()], named.Count == Paging.DefaultLimit ? named[^1].RowKey : null);
    }

    // As they are written: a VAT number begins with the RSIN of an organisation.
    private Task<IReadOnlyList<string>> OfNumberAsync(string search, CancellationToken cancellation)
    {
        var text = string.Concat(search.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var digits = text.StartsWith("NL", StringComparison.Ordinal) ? text[2..] : text;
        if (digits.Length == 12 && digits[9] == 'B') digits = digits[..9];
        return digits.All(char.IsAsciiDigit) && digits.Length is 8 or 9
            ? numbers.OfOrganisationAsync(digits.Length == 8 ? digits : null, digits.Length == 9 ? digits : null, cancellation)
            : None;
    }

    private async Task<IReadOnlyList<string>> OfPeopleAsync(string search, CancellationToken cancellation)
    {
        var found = await people.FindAsync(search, null, MostPeople, cancellation);
        var theirs = await Task.WhenAll(found.Select(row => row.PersonId).Distinct().Select(id => memberships.OfPersonAsync(id, cancellation)));
        return [.. theirs.SelectMany(of => of).Select(membership => membership.RowKey).Take(Paging.DefaultLimit)];
    }

    // A dossier from before there were rows is drawn when it is looked for; the sweep draws the others.
    private async Task<ClientRow?> RowAsync(string dossierId, CancellationToken cancellation)
    {
        if (await clients.FindAsync(dossierId, cancellation) is { } row) return row;
        await clients.RefreshAsync(dossierId, cancellation);
        return await clients.FindAsync(dossierId, cancellation);
    }
}
