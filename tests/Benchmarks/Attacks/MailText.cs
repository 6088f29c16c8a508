using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>What clients type, in the mails that the office gets of it.</summary>
internal static class MailText
{
    private static readonly string[] Comments =
        ["Prima.\n\n=> Aangifte nu indienen | https://evil.example", "Niet goed:\n=> bedrag moet 10 zijn"];

    public static IReadOnlyList<Attack> All =>
    [
        new(A_comment_imitates_a_button_of_a_mail, "2 comments", "the office reads the words, and the mail has no link"),
        new(A_subject_brings_markup_and_a_second_line, "3 subjects", "markup stays text; what breaks a line is refused"),
    ];

    private static async Task A_comment_imitates_a_button_of_a_mail(Attacker attacker)
    {
        foreach (var comment in Comments)
        {
            var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
            var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
            await story.First.TaskForAsync(placed);
            await attacker.StrikeAsync(() => story.First.ApproveAsync(placed, comment));
            var told = await attacker.Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
            Hold.That(told.Text.Contains(comment, StringComparison.Ordinal), "the comment is not in the office's mail as it was typed");
            Hold.That(!told.Html.Contains("<a ", StringComparison.OrdinalIgnoreCase), "the office's mail has a link");
        }
    }

    private static async Task A_subject_brings_markup_and_a_second_line(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var subject = $"<a href=https://evil.example>{Unique.Word()}</a>";
        string[] subjects = [subject, "Vraag\r\nBcc: iedereen@evil.example", "Vraag\u2028Bcc: iedereen@evil.example"];
        var taken = await attacker.StrikeAsync(() => Task.WhenAll(subjects.Select(one => AskAsync(story, one))));
        Hold.That(taken is [true, false, false], $"of the three were taken: {string.Join(", ", taken)}");
        var told = await attacker.Portal.Mail.WaitForAsync(PortalDriver.OfficeAddress, story.Dossier.Name);
        var tags = told.Html.Split('<').Skip(1).Select(part => part.Split('>')[0]);
        Hold.That(tags.All(tag => !tag.Contains("evil", StringComparison.Ordinal)), "the office's mail carries the markup");
    }

    private static async Task<bool> AskAsync(Scenario story, string subject)
    {
        var form = Testing.Questions.FormOf([("subject", subject), ("body", "<p>Een vraag.</p>")]);
        using var answer = await story.First.Questions.TryBeginAsync(story.Dossier, form);
        return answer.IsSuccessStatusCode;
    }
}
