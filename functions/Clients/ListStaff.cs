using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Portal.Platform.Http;
using Portal.Stores;

namespace Portal.Clients;

/// <summary>Colleagues who have used the portal, to hand a client to. Who asks is among them from then on.</summary>
public sealed class ListStaff(StaffStore staff)
{
    public sealed record Item(string Id, string Name);

    [Function(nameof(ListStaff)), ForOffice]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/office/staff")] HttpRequest http, CancellationToken cancellation)
    {
        await staff.NoteAsync(Caller.Of(http.HttpContext), cancellation);
        var members = await staff.ListAsync(cancellation);
        return Respond.Json(new Page<Item>(
            [.. members.Select(member => new Item(member.RowKey, member.Name)).OrderBy(item => item.Name, StringComparer.CurrentCultureIgnoreCase)]));
    }
}
