using System.Diagnostics;
using Portal.Local.Clock;
using Portal.Local.Demo;
using Portal.Local.Toolchain;

namespace Portal.Local;

/// <summary>Runs a portal until it is told to stop, and tells the developer what there is.</summary>
internal static class LocalProgram
{
    /// <returns>1 when it cannot run; what stands in the way has then been said.</returns>
    public static async Task<int> RunAsync(LocalPortalOptions options, CancellationToken cancellation)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            Console.WriteLine("Bakker+Finance client portal, on this machine");
            await using var portal = await LocalPortal.StartAsync(options, cancellation);
            Console.WriteLine(Welcome(portal, options, watch.Elapsed));
            await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation), portal.Host.Completion);
            if (!cancellation.IsCancellationRequested) throw new LocalException("The portal has ended by itself; the lines above say why.");
            Console.WriteLine("Stopping …");
            return 0;
        }
        catch (LocalException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static string Welcome(LocalPortal portal, LocalPortalOptions options, TimeSpan took) => $"""

        Ready in {took.TotalSeconds:0.0} s. Ctrl-C stops it; the data stays in {options.Folder}.

          Portal    {portal.Origin}
          Office    {portal.Origin}kantoor
          Mail      {portal.Origin}local/mail
          SMS       {portal.Origin}local/sms
          API       {portal.Origin}api/openapi.yaml
          All       {portal.Origin}local
        {SignIns(options)}{ClockNote(portal.Clock)}
        """;

    private static string SignIns(LocalPortalOptions options) => DataFolder.OfficeIn(options.Folder!) == OfficeState.Demo
        ? $"\nSign in with the password '{DemoOffice.Password}' as\n\n{string.Join('\n', DemoPeople.All.Select(person => $"  {person.Email,-32}{person.Name}, {person.About}"))}\n\nAt the office one chooses whom to be.\n"
        : "\nThere is no demo office in this folder.\n";

    private static string ClockNote(LocalClock clock) => clock.Ahead > TimeSpan.FromMinutes(1)
        ? $"\nThe clock is {clock.Ahead.TotalDays:0.##} days ahead: {clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC.\n"
        : "";
}
