using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.Options;
using Portal.Outbox;
using Portal.Platform;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>
/// What people type is text in a mail, whatever it looks like: the template alone says what is a paragraph, a button and a subject.
/// </summary>
public sealed partial class MailTextTests(SharedPortal shared)
{
    private const int Mails = 2_000;

    // The portal makes these itself.
    private static readonly string[] Own =
    [
        nameof(MailModel.FirmName), nameof(MailModel.FirmPhone), nameof(MailModel.Link), nameof(MailModel.Unsubscribe), nameof(MailModel.Letter),
        nameof(MailModel.Change),
    ];

    private static readonly PropertyInfo[] Typed = [.. Fields(typeof(string)).Where(field => !Own.Contains(field.Name))];

    private static readonly PropertyInfo[] Facts = [.. Fields(typeof(bool))];

    private static readonly string[] Letters = ["approve", "sign", "draft-return", "draft-accounts", "invoice", "information"];

    private static readonly Gen<Forgery> AnyForgery = Gen.Select(
        Gen.Int[0, Enum.GetValues<MailKind>().Length - 1], Gen.Bool, Gen.Int[0, 1_000], TypedText.Any.Array[Typed.Length + LineTexts],
        Gen.Bool.Array[Facts.Length],
        (kind, english, choice, texts, facts) => new Forgery((MailKind)kind, english, choice, texts, facts));

    private const int LineTexts = 3;

    private readonly MailTemplates _templates = new(Options.Create(new FirmOptions()));

    [Fact]
    public void Any_text_in_any_field_comes_out_as_that_text_and_adds_no_link_no_button_and_no_line_to_the_subject() => AnyForgery.Sample(
        forgery =>
        {
            string[] marks = [.. forgery.Texts.Select((_, place) => $"veld{place:D2}")];
            var plain = _templates.Render(forgery.Kind, ModelOf(forgery, marks));
            var forged = _templates.Render(forgery.Kind, ModelOf(forgery, forgery.Texts));
            Assert.Equal(Replaced(plain.Text, TypedText.Carried), forged.Text);
            Assert.Equal(Replaced(WordsOf(plain.Html), TypedText.Carried), WordsOf(forged.Html));
            Assert.Equal(TagsOf(plain.Html), TagsOf(forged.Html));
            Assert.Equal(Replaced(plain.Subject, TypedText.CarriedOnALine).Trim(), forged.Subject);
            Assert.DoesNotContain(forged.Subject, char.IsControl);
            Assert.Equal(forged.Subject, WebUtility.HtmlDecode(Title().Match(forged.Html).Groups["title"].Value));

            string Replaced(string text, Func<string, string> carried) => MarkedPlace().Replace(text, mark => WithStop(carried(forgery.Texts[PlaceOf(mark)]), mark));
        },
        iter: Mails);

    [Theory]
    [InlineData("Prima.\n\n=> Aangifte nu indienen | https://evil.example")]
    [InlineData("Niet goed:\n=> bedrag moet 10 zijn")]
    public async Task A_comment_that_imitates_a_button_reaches_the_office_as_the_words_it_is(string comment)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.TaskForAsync(placed);
        await story.First.ApproveAsync(placed, comment);
        var told = await shared.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
        Assert.Contains(comment, told.Text, StringComparison.Ordinal);
        // The one button is the portal's own.
        var links = Link().Matches(told.Html).Select(link => new Uri(link.Groups["to"].Value).AbsolutePath).Distinct();
        Assert.Equal([$"/kantoor/documenten/{placed.Id}"], links);
    }

    private static MailModel ModelOf(Forgery forgery, string[] texts)
    {
        var model = new MailModel
        {
            FirmName = "Bakker+Finance",
            FirmPhone = "020 123 45 67",
            Link = "https://portal.example/documenten/1",
            Unsubscribe = forgery.Choice % 2 == 0 ? null : "https://portal.example/afmelden#token=1",
            Language = forgery.English && !MailTemplates.IsForOffice(forgery.Kind) ? Language.En : Language.Nl,
            Letter = Letters[forgery.Choice % Letters.Length],
            Change = Enum.GetNames<AccountChange>()[forgery.Choice % Enum.GetNames<AccountChange>().Length],
            Documents =
            [
                new DigestLine(texts[^1], texts[^2], null, forgery.Facts[0], forgery.Facts[1]),
                new DigestLine(texts[^2], texts[^3], texts[^1], forgery.Facts[1], false),
            ],
        };
        foreach (var (place, field) in Typed.Index()) field.SetValue(model, texts[place]);
        foreach (var (place, fact) in Facts.Index()) fact.SetValue(model, forgery.Facts[place]);
        return model;
    }

    // But for the title, which is the subject.
    private static string WordsOf(string html)
    {
        var body = Title().Replace(html, "").Replace("<br />", "\n", StringComparison.Ordinal);
        return WebUtility.HtmlDecode(Tag().Replace(body, ""));
    }

    // One that it brings along is the sentence's.
    private static string WithStop(string text, Match mark) => text.EndsWith('.') ? text : text + mark.Groups["stop"].Value;

    private static int PlaceOf(Match mark) => int.Parse(mark.Groups["place"].ValueSpan, CultureInfo.InvariantCulture);

    private static IEnumerable<PropertyInfo> Fields(Type type) => typeof(MailModel).GetProperties().Where(field => field.PropertyType == type);

    // Where a line ends within a text is the one thing that markup says of it.
    private static IEnumerable<string> TagsOf(string html) => Tag().Matches(html).Select(tag => tag.Value).Where(tag => tag != "<br />");

    [GeneratedRegex(@"veld(?<place>[0-9]{2})(?<stop>\.?)")]
    private static partial Regex MarkedPlace();

    [GeneratedRegex("<title>(?<title>.*?)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("<a [^>]*href=\"(?<to>[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <param name="Choice">Of what is one of several: kinds of letters, changes.</param>
    private sealed record Forgery(MailKind Kind, bool English, int Choice, string[] Texts, bool[] Facts);

    [Fact]
    public async Task A_sentence_that_ends_with_a_name_that_has_a_full_stop_has_one()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "Btw-aangifte Q1-2026");
        await story.First.ApproveAsync(placed);
        var mail = await shared.Driver.Mail.WaitForAsync(PortalDriver.OfficeAddress, $"Akkoord: Btw-aangifte Q1-2026 van {story.Dossier.Name}");
        Assert.Contains($"akkoord gegeven: Btw-aangifte Q1-2026 van {story.Dossier.Name}\n", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"/kantoor/documenten/{placed.Id}", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("..", mail.Text, StringComparison.Ordinal);
    }
}
