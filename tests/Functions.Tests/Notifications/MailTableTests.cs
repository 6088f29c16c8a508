using System.Text.RegularExpressions;
using Portal.Local.Toolchain;
using Portal.Notifications;

namespace Portal.Functions.Tests.Notifications;

public sealed partial class MailTableTests
{
    [Fact]
    public void The_table_of_mails_has_every_mail_and_the_name_of_its_text()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "docs", "notifications.md"));
        var written = RowOfTable().Matches(table).Select(row => $"{row.Groups["kind"].Value} {row.Groups["text"].Value}.nl.liquid");
        var coded = Enum.GetValues<MailKind>().Select(kind => $"{kind} {MailTemplates.FileOf(kind)}");
        Assert.Equal(coded.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("iemand@kantoor.nl", false, "", false)]
    [InlineData("iemand@kantoor.nl", true, "", true)]
    [InlineData("Iemand@Kantoor.nl", false, "test@elders.nl, iemand@kantoor.nl", true)]
    [InlineData("iemand@kantoor.nl", false, "@kantoor.nl", true)]
    [InlineData("iemand@nietkantoor.nl", false, "@kantoor.nl,kantoor.nl", false)]
    public void Where_mail_does_not_go_to_anyone_it_goes_to_the_addresses_and_domains_of_the_list(string address, bool toAnyone, string list, bool goes) =>
        Assert.Equal(goes, new MailOptions { ToAnyone = toAnyone, AllowList = list }.MaySendTo(address));

    [GeneratedRegex(@"^\| `(?<kind>\w+)` \|.*\| (?<text>[\w-]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();
}
