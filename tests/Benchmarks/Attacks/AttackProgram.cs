using Portal.Functions.Tests.Approval;
using Portal.Local.Toolchain;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>
/// Plays the known attacks against a portal that it starts for that in a process of its own, and tells for each whether it held and what
/// it took. What a test holds is here with its price; a portal of somebody else cannot be named.
/// </summary>
internal static class AttackProgram
{
    private static readonly string Header = $"""
        {Environment.ProcessorCount} cores for the portal, its readers, its storage and whoever attacks it, each in a process of its own.

        | attack | tried | held | attacker | portal's processor | portal's peak MB (a reader's) |
        |---|---|---|---|---|---|
        """;

    private static IReadOnlyList<Attack> Attacks =>
    [
        .. MailText.All, .. HangingUps.All, .. Guessing.All, .. SmsCodes.All, .. HostileFiles.All, .. Verifications.All,
        .. LargeInputs.All,
        .. InsideTheOffice.All, .. OthersThings.All, .. DisguisedFiles.All, .. DisguisedNames.All, .. OtherSites.All,
    ];

    /// <param name="word">Only the attacks with this in their name; all when it is empty.</param>
    /// <returns>The exit code: 1 when something broke.</returns>
    public static async Task<int> RunAsync(string word, Steps steps)
    {
        if (!OperatingSystem.IsLinux()) throw new LocalException("What an attack costs is read from /proc: run this on Linux.");
        // A working copy that is new has much to build first.
        await ToolchainSetup.PreparePortalAsync(steps);
        await ToolchainSetup.PrepareAzuriteAsync(steps);
        await using var portal = await KillablePortal.StartAsync();
        // What is done for the first time costs more.
        await steps.RunAsync("First documents", () => WarmAsync(portal.Driver));
        Console.WriteLine(Header);
        var broken = 0;
        foreach (var attack in Attacks.Where(attack => attack.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            broken += await PlayAsync(attack, portal, steps) ? 0 : 1;
        Console.WriteLine($"\n{broken} broke.");
        return broken == 0 ? 0 : 1;
    }

    private static async Task WarmAsync(PortalDriver portal)
    {
        for (var time = 1; time <= 3; time++)
        {
            var story = await Scenario.WithDirectorsAsync(portal, 1);
            var placed = await story.Office.UploadAsync(story.Dossier, "BTW");
            await story.First.ApproveAsync(placed);
            await story.Office.WorkItemForAsync(placed);
        }
    }

    private static async Task<bool> PlayAsync(Attack attack, KillablePortal portal, Steps steps)
    {
        var sent = new SentBytes();
        var attacker = new Attacker(new PortalDriver(portal.Driver.Origin, sent.Around), new PortalMeter(() => portal.ProcessId), sent);
        string? broke = null;
        await steps.RunAsync(attack.Name, async () => broke = await BrokeAsync(attack, attacker, portal));
        var verdict = broke is null ? $"held: {attack.Holds}" : $"BROKE: {broke}";
        Console.WriteLine($"| {attack.Name} | {attack.Sent} | {verdict} | {attacker.Cost.Columns()} |");
        return broke is null;
    }

    private static async Task<string?> BrokeAsync(Attack attack, Attacker attacker, KillablePortal portal)
    {
        var process = portal.ProcessId;
        try
        {
            await attack.Play(attacker);
            await Answer.SuccessAsync(portal.Driver.NewHttp().GetAsync("/api/health"));
            return null;
        }
#pragma warning disable CA1031 // Whatever comes out is what broke.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // The attacks after it are played against a portal that is there.
            if (!Directory.Exists($"/proc/{process}")) await portal.RestartAsync();
            return exception.Message.ReplaceLineEndings(" ").Replace('|', '/');
        }
    }
}
