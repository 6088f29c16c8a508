using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Portal.Filing.Digipoort;
using Portal.Local.Digipoort;

namespace Portal.Functions.Tests.Filing;

/// <summary>The client of Digipoort against the simulator, over TLS, in every scenario.</summary>
public sealed class DigipoortTests(SharedPortal shared)
{
    [Fact]
    public async Task What_is_delivered_arrives_byte_by_byte_and_is_accepted()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        var receipt = (await rig.DeliverAsync()).Value;
        var received = Assert.Single(await rig.ReceivedAsync());
        Assert.Equal((receipt.Reference, Convert.ToHexStringLower(SHA256.HashData(DigipoortRig.Delivery.Instance))), (received.Reference, received.Sha256));
        Assert.Equal(received.At.ToUnixTimeMilliseconds(), receipt.ReceivedAt.ToUnixTimeMilliseconds());
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        var state = await rig.StateAsync(receipt.Reference);
        Assert.Equal((ProcessOutcome.Accepted, "500"), (state.Outcome, state.Last!.Code));
    }

    [Theory]
    [InlineData("Afleverfout", "410", "AFS400")]
    [InlineData("Foutuitvragendepartij", "510", "VAS500")]
    public async Task A_message_that_fails_on_its_way_says_at_which_step_and_why(string scenario, string code, string fault)
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync(scenario);
        var receipt = (await rig.DeliverAsync()).Value;
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        var state = await rig.StateAsync(receipt.Reference);
        Assert.Equal((ProcessOutcome.Failed, code, fault), (state.Outcome, state.Last!.Code, state.Last.FaultCode));
    }

    [Theory]
    [InlineData("TechnischProbleemAfleveren", 2, ProcessOutcome.Accepted)]
    [InlineData("MaximaalAantalAfleverpogingen", 72, ProcessOutcome.Failed)]
    [InlineData("Zwaarbelast", 30, ProcessOutcome.Accepted)]
    public async Task A_message_is_under_way_for_hours_until_it_is_not(string scenario, int hours, ProcessOutcome outcome)
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync(scenario);
        var receipt = (await rig.DeliverAsync()).Value;
        rig.Clock.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(5));
        Assert.Equal(ProcessOutcome.Underway, (await rig.StateAsync(receipt.Reference)).Outcome);
        rig.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(outcome, (await rig.StateAsync(receipt.Reference)).Outcome);
    }

    [Fact]
    public async Task A_refusal_is_told_with_digipoorts_code_and_leaves_no_doubt()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync("AanleverFault");
        var problem = (await rig.DeliverAsync()).Problem!;
        Assert.Equal(("digipoort-refused", "ALS100", false), (problem.Code, problem.FaultCode, problem.LeavesDoubt));
        Assert.Empty(await rig.ReceivedAsync());
    }

    [Fact]
    public async Task A_status_that_cannot_be_had_is_told_with_digipoorts_code()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync("StatusInformatieFault");
        var receipt = (await rig.DeliverAsync()).Value;
        Assert.Equal("STS100", (await rig.Client.StatusesAsync(receipt.Reference, CancellationToken.None)).Problem!.FaultCode);
    }

    [Fact]
    public async Task An_answer_that_got_lost_leaves_doubt_and_the_message_is_found_by_asking()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync("AntwoordVerloren");
        Assert.Equal(DigipoortProblem.AnswerLost, (await rig.DeliverAsync()).Problem);
        var found = await rig.Client.ProcessesAsync(DigipoortRig.Delivery.MessageKind, DigipoortRig.Delivery.Identity, CancellationToken.None);
        Assert.Equal((await rig.ReceivedAsync()).Select(message => message.Reference), found.Value);
    }

    [Fact]
    public async Task A_request_that_got_lost_leaves_doubt_and_is_not_found_by_asking()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync("VerzoekVerloren");
        Assert.True((await rig.DeliverAsync()).Problem!.LeavesDoubt);
        await rig.PlayAsync("Happyflow");
        Assert.Empty((await rig.Client.ProcessesAsync(DigipoortRig.Delivery.MessageKind, DigipoortRig.Delivery.Identity, CancellationToken.None)).Value);
    }

    [Fact]
    public async Task An_overloaded_service_takes_the_message_when_it_has_recovered()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync("Overbelast");
        Assert.True((await rig.DeliverAsync()).Problem!.LeavesDoubt);
        Assert.True((await rig.DeliverAsync()).Problem!.LeavesDoubt);
        Assert.Null((await rig.DeliverAsync()).Problem);
        Assert.Single(await rig.ReceivedAsync());
    }

    [Fact]
    public async Task An_answer_with_one_character_changed_is_not_believed()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync("AntwoordVervalst");
        Assert.Equal(DigipoortProblem.AnswerUntrusted, (await rig.DeliverAsync()).Problem);
    }

    [Fact]
    public async Task An_answer_that_another_certificate_signed_is_not_believed()
    {
        using var stranger = DigipoortCertificates.Stranger();
        await using var rig = await DigipoortRig.StartAsync(shared, (options, _) => options.ServiceCertificates = stranger.ExportCertificatePem());
        Assert.Equal(DigipoortProblem.AnswerUntrusted, (await rig.DeliverAsync()).Problem);
    }

    [Fact]
    public async Task A_server_that_the_roots_do_not_vouch_for_gets_nothing()
    {
        using var stranger = DigipoortCertificates.Stranger();
        await using var rig = await DigipoortRig.StartAsync(shared, (options, _) => options.Roots = stranger.ExportCertificatePem());
        Assert.Equal(DigipoortProblem.Unreachable, (await rig.DeliverAsync()).Problem);
        Assert.Empty(await rig.ReceivedAsync());
    }

    [Fact]
    public async Task A_code_that_nobody_lists_decides_nothing_and_is_told()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        await rig.PlayAsync("OnbekendeStatus");
        var receipt = (await rig.DeliverAsync()).Value;
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        var state = await rig.StateAsync(receipt.Reference);
        Assert.Equal(ProcessOutcome.Underway, state.Outcome);
        Assert.Equal(["777"], state.Unlisted);
    }

    [Fact]
    public async Task The_official_test_suites_way_of_choosing_a_scenario_works_too()
    {
        await using var rig = await DigipoortRig.StartAsync(shared);
        var answer = await rig.Client.DeliverAsync(DigipoortRig.Delivery with { Label = "AanleverFault" }, CancellationToken.None);
        Assert.Equal("ALS100", answer.Problem!.FaultCode);
    }

    [Theory]
    [InlineData("https://wus.digipoort.logius.nl/wus/2.0/", true)]
    [InlineData("https://127.0.0.1:7443/wus/2.0/", true)]
    [InlineData("http://wus.digipoort.logius.nl/wus/2.0/", false)]
    [InlineData("https://wus.digipoort.logius.nl.example.nl/wus/2.0/", false)]
    [InlineData("https://digipoort-logius.nl/wus/2.0/", false)]
    [InlineData("https://wus.digipoort.logius.nl/wus/2.0", false)]
    public void Returns_leave_for_digipoort_only(string endpoint, bool allowed)
    {
        var options = new DigipoortOptions { Endpoint = new Uri(endpoint) };
        Assert.Equal(allowed, !options.Validate(new ValidationContext(options)).Any());
    }
}
