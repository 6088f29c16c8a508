using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Approval;
using Portal.Local.Clock;
using Portal.Testing;

namespace Portal.Functions.Tests.Platform;

public sealed class OfficeHealthTests(SharedPortal shared)
{
    [Fact]
    public async Task The_office_sees_what_works_and_what_does_not_also_while_storage_is_away()
    {
        await using var portal = await SharedPortal.StartWithOwnStorageAsync();
        var office = await portal.Driver.OfficeAsync();
        await portal.RunTimerAsync(nameof(SweepApprovals));
        Assert.All(await office.HealthAsync(), item => Assert.Equal(("ok", null), (item.State, item.Detail)));
        Assert.Equal(["certificates", "digipoort", "mail", "storage-blobs", "storage-tables", "workflows"], (await office.HealthAsync()).Select(item => item.Name).Order());

        await portal.StopStorageAsync();
        var away = (await office.HealthAsync()).ToDictionary(item => item.Name);
        Assert.Equal(("failing", "failing"), (away["storage-tables"].State, away["storage-blobs"].State));
        Assert.Equal("Niet bereikbaar, of niet zoals het hoort te zijn. Het log zegt waarom.", away["storage-tables"].Detail);
    }

    [Fact]
    public async Task A_sweep_that_has_stopped_is_seen()
    {
        var tomorrow = new LocalClock(null, TimeSpan.FromDays(1));
        var late = await new SweepCheck(shared.Services.GetRequiredService<SweepLog>(), tomorrow).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        Assert.Equal((HealthStatus.Unhealthy, "De controle die elke minuut nagaat of documenten verdergaan, heeft de laatste vijf minuten niet gelopen."), (late.Status, late.Description));
    }

    [Fact]
    public Task It_is_not_for_clients() => Answer.ProblemAsync(HttpStatusCode.Unauthorized, shared.Driver.NewHttp().GetAsync("/api/office/health"));
}
