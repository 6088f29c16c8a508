using System.CommandLine;
using Portal.Local;
using Portal.Local.Backup;
using Portal.Local.StandIns;
using Portal.Local.Toolchain;
using Portal.Local.Verification;

var port = new Option<int>("--port") { Description = "The port of the portal; 0 for a free one.", DefaultValueFactory = _ => 7071 };
var data = new Option<string>("--data") { Description = "The folder with the data; .local in the working copy when left out." };
var empty = new Option<bool>("--empty") { Description = "Start without the demo office." };
var standIns = new Option<bool>("--stand-ins") { Description = "Run only what stands in for the services around the portal, for a portal that runs on a Functions host of its own." };
var settings = new Option<string>("--settings") { Description = "With --stand-ins: the file to write the portal's settings to, as a local.settings.json." };
var portal = new Option<string>("--portal") { Description = "With --stand-ins: where that portal runs.", DefaultValueFactory = _ => "http://localhost:7071" };
port.Validators.Add(result =>
{
    if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && value is < 0 or > 65535)
        result.AddError("--port has to be a number from 0 to 65535.");
});

var command = new RootCommand("Runs the client portal on this machine, with everything it needs.") { port, data, empty, standIns, settings, portal };
var backups = new BackupCommands();
command.Add(backups.Backup());
command.Add(backups.Restore());
command.Add(new VerifyCommand().Command());
command.Validators.Add(result =>
{
    bool alone = result.GetValue(standIns);
    if (!alone && (result.GetResult(settings) is not null || result.GetResult(portal) is { Implicit: false })) result.AddError("--settings and --portal go with --stand-ins.");
    if (alone && !(Uri.TryCreate(result.GetValue(portal), UriKind.Absolute, out var at) && at.IsLoopback)) result.AddError("--portal has to be an address on this machine, such as http://localhost:7071.");
});
command.SetAction((arguments, cancellation) => arguments.GetValue(standIns) ? StandInsProgram.RunAsync(
    new StandInsOptions
    {
        Port = arguments.GetResult(port) is { Implicit: false } ? arguments.GetValue(port) : StandInsOptions.UsualPort,
        Folder = arguments.GetValue(data) ?? Repository.Path(".local-stand-ins"),
        Portal = new Uri(arguments.GetValue(portal)!),
        SettingsFile = arguments.GetValue(settings),
        Steps = new Steps(Console.WriteLine),
    },
    cancellation) : LocalProgram.RunAsync(
    new LocalPortalOptions
    {
        Port = arguments.GetValue(port),
        Folder = arguments.GetValue(data) ?? Repository.Path(".local"),
        Demo = !arguments.GetValue(empty),
        Steps = new Steps(Console.WriteLine),
    },
    cancellation));
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
