using System.Net.Http.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>A mail says what a return comes to for who asked for it, what is asked, by when, and what follows.</summary>
public sealed class AmountMailTests(SharedPortal shared)
{
    [Theory]
    [InlineData("pay", 7067.0, "2030-01-31", "Te betalen: € 7.067, uiterlijk 31 januari 2030.")]
    [InlineData("receive", 412.5, null, "U ontvangt € 412,50 terug.")]
    [InlineData("zero", null, null, "Er is niets te betalen.")]
    public async Task Who_chose_amounts_in_mails_reads_what_a_return_comes_to_and_who_did_not_reads_none(string direction, double? amount, string? due, string sentence)
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 2);
        Assert.False((await story.First.NoticesAsync()).Amounts);
        await Answer.SuccessAsync(story.First.SetNoticesAsync("atOnce", amounts: true));
        var subject = Unique.Word();
        await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject, period = "2028", outcome = new { direction, amount, due } });
        var told = await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, subject);
        Assert.Contains(sentence, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("€", told.Subject, StringComparison.Ordinal);
        var other = await shared.Driver.Mail.WaitForAsync(story.Directors[1].Person.Email, subject);
        Assert.DoesNotContain("€", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("etalen", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_chooses_again_when_mails_come_keeps_the_choice_about_amounts()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        await Answer.SuccessAsync(story.First.SetNoticesAsync("atOnce", amounts: true));
        await Answer.SuccessAsync(story.First.SetNoticesAsync("daily"));
        Assert.Equal(("daily", true), ((await story.First.NoticesAsync()).Documents, (await story.First.NoticesAsync()).Amounts));
        await Answer.SuccessAsync(story.First.SetNoticesAsync("daily", amounts: false));
        Assert.False((await story.First.NoticesAsync()).Amounts);
    }

    [Fact]
    public async Task A_mail_says_by_when_and_what_follows_from_akkoord_but_asks_for_no_day_that_is_over()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var (ahead, over) = (Unique.Word(), Unique.Word());
        await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject = ahead, period = "2028", deadline = "2030-03-05" });
        await story.Office.PlaceAsync(story.Dossier, new { kind = "CorporateTaxReturn", subject = over, period = "2010", deadline = "2011-03-05" });
        var mail = await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, ahead);
        Assert.Contains("Doe dit uiterlijk 5 maart 2030. Na uw akkoord dienen wij de aangifte in bij de Belastingdienst.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("uiterlijk", (await shared.Driver.Mail.WaitForAsync(story.Directors[0].Person.Email, over)).Text, StringComparison.Ordinal);
    }
}
