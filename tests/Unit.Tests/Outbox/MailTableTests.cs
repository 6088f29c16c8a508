using System.Text.RegularExpressions;
using Portal.Local.Toolchain;
using Portal.Outbox;

namespace Portal.Unit.Tests.Outbox;

public sealed partial class MailTableTests
{
    [Fact]
    public void The_table_of_mails_has_every_mail_and_the_name_of_its_text()
    {
        var table = File.ReadAllText(Path.Combine(Repository.Root, "docs", "notifications.md"));
        var written = RowOfTable().Matches(table).Select(row => $"{row.Groups["kind"].Value} {row.Groups["text"].Value} {row.Groups["languages"].Value}");
        var coded = Enum.GetValues<MailKind>().Select(kind => $"{kind} {MailTemplates.NameOf(kind)} {(MailTemplates.IsForOffice(kind) ? "nl" : "nl, en")}");
        Assert.Equal(coded.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_clients_read_is_there_in_both_languages_which_speak_of_the_same_and_what_the_office_reads_in_Dutch()
    {
        var folder = Path.Combine(Repository.Root, "functions", "Outbox", "Mails");
        var forOffice = Enum.GetValues<MailKind>().Where(MailTemplates.IsForOffice).Select(MailTemplates.NameOf);
        var forClients = Enum.GetValues<MailKind>().Where(kind => !MailTemplates.IsForOffice(kind)).Select(MailTemplates.NameOf).Append("sms-code").ToList();
        var expected = forOffice.Select(name => $"{name}.nl").Concat(forClients.SelectMany(name => new[] { $"{name}.nl", $"{name}.en" })).Append("layout.html").Append("layout.text");
        Assert.Equal(expected.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
        Assert.All(forClients, name => Assert.Equal(Spoken(name, "nl"), Spoken(name, "en")));

        // The subject, which is the first line, and the rest: what they output and what they depend on.
        IEnumerable<string> Spoken(string name, string language)
        {
            var text = File.ReadAllText(Path.Combine(folder, $"{name}.{language}.liquid"));
            var subject = text.IndexOf('\n', StringComparison.Ordinal);
            return Tag().Matches(text).Select(tag => $"{(tag.Index < subject ? "subject" : "text")} {tag.Value.Trim('{', '}', '%', '-', ' ')}").Distinct().Order(StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("iemand@kantoor.nl", false, "", false)]
    [InlineData("iemand@kantoor.nl", true, "", true)]
    [InlineData("Iemand@Kantoor.nl", false, "test@elders.nl, iemand@kantoor.nl", true)]
    [InlineData("iemand@kantoor.nl", false, "@kantoor.nl", true)]
    [InlineData("iemand@nietkantoor.nl", false, "@kantoor.nl,kantoor.nl", false)]
    public void Where_mail_does_not_go_to_anyone_it_goes_to_the_addresses_and_domains_of_the_list(string address, bool toAnyone, string list, bool goes) =>
        Assert.Equal(goes, new MailOptions { ToAnyone = toAnyone, AllowList = list }.MaySendTo(address));

    [GeneratedRegex(@"^\| `(?<kind>\w+)` \|.*\| (?<text>[\w-]+) \| (?<languages>[\w, ]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}")]
    private static partial Regex Tag();
}
