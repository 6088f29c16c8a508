using Portal.Local.Toolchain;

namespace Portal.Local.StandIns;

/// <summary>Runs the stand-ins until they are told to stop, and tells the developer what there is.</summary>
internal static class StandInsProgram
{
    /// <returns>1 when they cannot run; what stands in the way has then been said.</returns>
    public static async Task<int> RunAsync(StandInsOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var services = await StandInServices.StartAsync(options, cancellation);
            Console.WriteLine(Welcome(services, options));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    private static string Welcome(StandInServices services, StandInsOptions options) => $"""

        What stands in for the services around the portal is ready. Ctrl-C stops it; the data stays in {options.Folder}.

          Mail        {services.Origin}local/mail
          SMS         {services.Origin}local/sms
          Digipoort   {services.Origin}local/digipoort
          Tokens      POST {services.Origin}local/token
          Portal      {options.Portal} (yours to start)
        {SettingsNote(options)}
        """;

    private static string SettingsNote(StandInsOptions options) => options.SettingsFile is { } file
        ? $"\nIts settings are in {Path.GetFullPath(file)}.\n"
        : "\nSay --settings FILE for its settings, such as functions/local.settings.json.\n";
}
