using System.CommandLine;
using Portal.Local;
using Portal.Local.Backup;
using Portal.Local.Toolchain;
using Portal.Local.Verification;

var port = new Option<int>("--port") { Description = "The port of the portal; 0 for a free one.", DefaultValueFactory = _ => 7071 };
var data = new Option<string>("--data") { Description = "The folder with the data; .local in the working copy when left out." };
var empty = new Option<bool>("--empty") { Description = "Start without the demo office." };
port.Validators.Add(result =>
{
    if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && value is < 0 or > 65535)
        result.AddError("--port has to be a number from 0 to 65535.");
});

var command = new RootCommand("Runs the client portal on this machine, with everything it needs.") { port, data, empty };
var backups = new BackupCommands();
command.Add(backups.Backup());
command.Add(backups.Restore());
command.Add(new VerifyCommand().Command());
command.SetAction((arguments, cancellation) => LocalProgram.RunAsync(
    new LocalPortalOptions
    {
        Port = arguments.GetValue(port),
        Folder = arguments.GetValue(data) ?? Repository.Path(".local"),
        Demo = !arguments.GetValue(empty),
        Steps = new Steps(Console.WriteLine),
    },
    cancellation));
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
