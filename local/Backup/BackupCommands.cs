using System.CommandLine;
using Portal.Local.Toolchain;

namespace Portal.Local.Backup;

/// <summary>The subcommands <c>backup</c> and <c>restore</c>.</summary>
internal sealed class BackupCommands
{
    private readonly Argument<string> _file = new("file") { Description = "The backup: one file." };
    private readonly Option<string> _data = new("--data") { Description = "The data folder of a portal that is not running; .local in the working copy when nothing is said." };
    private readonly Option<string> _connection = new("--connection") { Description = "The connection string of an account, such as that of a running Azurite." };
    private readonly Option<string> _account = new("--account") { Description = "The name of a storage account in Azure, as whoever is signed in with the Azure CLI." };
    private readonly Option<string> _prefix = new("--prefix") { Description = "What stands before the names of the portal's tables and containers.", DefaultValueFactory = _ => "portal" };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace what the target holds." };

    public Command Backup()
    {
        var command = new Command("backup", "Saves all that a portal keeps into one file.") { _file, _data, _connection, _account, _prefix };
        OneTarget(command);
        command.SetAction((arguments, cancellation) => GuardAsync(
            () => BackupJob.SaveAsync(Target(arguments), arguments.GetValue(_file)!, new Steps(Console.WriteLine), cancellation), cancellation));
        return command;
    }

    public Command Restore()
    {
        var command = new Command("restore", "Puts a backup back where nothing is yet, and looks whether all is there.") { _file, _data, _connection, _account, _prefix, _overwrite };
        OneTarget(command);
        command.SetAction((arguments, cancellation) => GuardAsync(
            () => BackupJob.RestoreAsync(Target(arguments), arguments.GetValue(_file)!, arguments.GetValue(_overwrite), new Steps(Console.WriteLine), cancellation), cancellation));
        return command;
    }

    private void OneTarget(Command command) => command.Validators.Add(result =>
    {
        if (new Option[] { _data, _connection, _account }.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            result.AddError("Give one of --data, --connection and --account.");
    });

    private BackupTarget Target(ParseResult arguments) => new(
        arguments.GetValue(_data), arguments.GetValue(_connection), arguments.GetValue(_account), arguments.GetValue(_prefix)!);

    private static async Task<int> GuardAsync(Func<Task> job, CancellationToken cancellation)
    {
        try
        {
            await job();
            return 0;
        }
        catch (Exception exception) when (IsToldInASentence(exception))
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped before it was finished.");
            return 1;
        }
    }

    // What the user can do something about: the file, the account, the way to it. Anything else is a bug and shows where.
    private static bool IsToldInASentence(Exception exception) => exception is LocalException or IOException or UnauthorizedAccessException
        or Azure.RequestFailedException or Azure.Identity.AuthenticationFailedException or AggregateException { InnerException: Azure.RequestFailedException };
}
