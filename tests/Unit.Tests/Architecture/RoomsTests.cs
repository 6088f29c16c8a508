using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Loader;
using Microsoft.Azure.Functions.Worker;
using Portal.DocumentFlow;
using Portal.Local.Toolchain;
using Portal.Outbox;

namespace Portal.Unit.Tests.Architecture;

/// <summary>The folders of functions/ are rooms, one above the other: a room knows those below it and none above.</summary>
public sealed partial class RoomsTests
{
    // From the ground up. What composes several stands above them; the reason of each place is told in docs/architecture.md.
    private static readonly string[] FromTheGroundUp =
    [
        "Platform", "Audit", "Domain", "Stores", "Access", "Pdf", "Outbox", "DocumentFlow", "DualControl", "Tasks", "Accounts", "Documents",
        "Questions",
        "Calendars", "Preferences", "Notifications", "Signing", "Filing", "Approval", "Dossiers", "Clients", "Scheme", "Work", "Placing", "Import", "Batches",
    ];

    // Of what the core may use of others: nothing that stores, answers requests or runs workflows.
    private static readonly string[] NotForTheDomain =
    [
        "Azure.Data.Tables.Table", "Azure.Storage.", "Microsoft.AspNetCore.", "Microsoft.DurableTask.", "Microsoft.Azure.Functions.",
        "Portal.Platform.Storage.", "Portal.Platform.Http.",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssembly(typeof(PortalApp).Assembly).Build();

    [Fact]
    public void A_room_knows_only_those_below_it()
    {
        var upwards = Arrows().Where(arrow => PlaceOf(arrow.To) > PlaceOf(arrow.From)).ToList();
        Assert.True(upwards.Count == 0, string.Join('\n', upwards.Select(arrow =>
            $"{arrow.Type} uses {arrow.Target}, but {arrow.From} stands below {arrow.To}. Put what both need in a room below them"
            + " (Domain for a rule, Stores for a row), or what composes them above.").Distinct()));
    }

    // A name in nameof or in a comment is not in the compiled code; the room it is taken from is at the head of the file.
    [Fact]
    public void A_file_takes_nothing_from_a_room_above_it()
    {
        var upwards = from file in Directory.EnumerateFiles(Repository.Path("functions"), "*.cs", SearchOption.AllDirectories)
            let room = Path.GetRelativePath(Repository.Path("functions"), file).Split(Path.DirectorySeparatorChar)[0]
            where FromTheGroundUp.Contains(room)
            from use in Using().Matches(File.ReadAllText(file))
            let other = use.Groups["room"].Value
            where PlaceOf(other) > PlaceOf(room)
            select $"{file} takes from {other}, which stands above {room}";
        Assert.Empty(upwards);
    }

    [Fact]
    public void Every_room_has_its_place_and_every_place_its_room() =>
        Assert.Equal(
            FromTheGroundUp.Order(StringComparer.Ordinal),
            Product.Types.Select(type => RoomOf(type.FullName)).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_domain_knows_no_storage_no_requests_and_no_workflows()
    {
        // A document or dossier is a row; what a row is made of is all they know of storage.
        var used = from type in Product.Types
            where RoomOf(type.FullName) == "Domain"
            from dependency in type.Dependencies
            where dependency.Target.FullName != "Portal.Platform.Storage.Row"
            where NotForTheDomain.Any(banned => dependency.Target.FullName.StartsWith(banned, StringComparison.Ordinal))
            select $"{type.FullName} uses {dependency.Target.FullName}";
        Assert.Empty(used.Distinct());
    }

    [Theory]
    [InlineData(ApprovalWorkflows.Handling)]
    [InlineData(OutboxFlow.Sending)]
    public void A_workflow_that_a_room_below_starts_by_its_name_is_there(string name) =>
        Assert.Single(
            typeof(PortalApp).Assembly.GetTypes().SelectMany(type => type.GetMethods()),
            method => method.GetCustomAttribute<FunctionAttribute>()?.Name == name);

    private static IEnumerable<(string Type, string Target, string From, string To)> Arrows() =>
        from type in Product.Types
        let room = RoomOf(type.FullName)
        where room is not null
        from dependency in type.Dependencies
        let other = RoomOf(dependency.Target.FullName)
        where other is not null && other != room
        select (type.FullName, dependency.Target.FullName, room, other);

    [GeneratedRegex(@"^using Portal\.(?<room>\w+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Using();

    private static int PlaceOf(string room) => Array.IndexOf(FromTheGroundUp, room);

    // Null for what is not the product's, and for what puts the app together.
    private static string? RoomOf(string type) => type.Split('.') is ["Portal", var room, _, ..] && room != "Local" ? room : null;
}
