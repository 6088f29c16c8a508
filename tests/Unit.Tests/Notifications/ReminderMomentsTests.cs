using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Portal.Notifications.Reminders;

namespace Portal.Unit.Tests.Notifications;

public sealed class ReminderMomentsTests
{
    [Theory]
    // A Tuesday in winter: Friday, Tuesday, Tuesday; before the deadline on a Sunday: Friday.
    [InlineData("2027-01-12T10:00:00Z", "2027-01-31", "2027-01-15T08:00:00Z 2027-01-19T08:00:00Z 2027-01-26T08:00:00Z 2027-01-29T08:00:00Z")]
    // Over the beginning of summer time and over Easter: what would come on Good Friday comes on Tuesday, and that is once.
    [InlineData("2027-03-23T22:30:00Z", "2027-04-30", "2027-03-30T07:00:00Z 2027-04-06T07:00:00Z 2027-04-29T07:00:00Z")]
    // Over its end, on 31 October.
    [InlineData("2027-10-25T12:00:00Z", "2027-11-30", "2027-10-28T07:00:00Z 2027-11-01T08:00:00Z 2027-11-08T08:00:00Z 2027-11-29T08:00:00Z")]
    // After three days and before the deadline are the same day, and that is once.
    [InlineData("2027-04-27T08:00:00Z", "2027-05-01", "2027-04-30T07:00:00Z 2027-05-04T07:00:00Z 2027-05-11T07:00:00Z")]
    // Nothing before the deadline when that has gone by, or on the day of the first mail.
    [InlineData("2027-06-01T06:00:00Z", "2027-06-02", "2027-06-04T07:00:00Z 2027-06-08T07:00:00Z 2027-06-15T07:00:00Z")]
    [InlineData("2027-06-01T06:00:00Z", null, "2027-06-04T07:00:00Z 2027-06-08T07:00:00Z 2027-06-15T07:00:00Z")]
    public void Reminders_come_at_nine_in_amsterdam_on_working_days(string sentAt, string? deadline, string expected) =>
        Assert.Equal(expected, Moments(sentAt, deadline, new ReminderOptions()));

    [Fact]
    public void The_office_decides_after_how_many_days_at_which_hour_and_whether_at_all()
    {
        Assert.Equal("2027-06-02T14:00:00Z", Moments("2027-06-01T06:00:00Z", "2027-06-30", new ReminderOptions { AfterDays = "1", AtHour = 16, BeforeDeadline = false }));
        Assert.Equal("", Moments("2027-06-01T06:00:00Z", "2027-06-30", new ReminderOptions { AfterDays = "", BeforeDeadline = false }));
    }

    [Theory]
    [InlineData("3,drie")]
    [InlineData("0")]
    [InlineData("-3")]
    public void Days_that_are_none_are_refused(string days)
    {
        var options = new ReminderOptions { AfterDays = days };
        Assert.Contains("Reminders:AfterDays", Assert.Single(options.Validate(new ValidationContext(options))).ErrorMessage, StringComparison.Ordinal);
    }

    private static string Moments(string sentAt, string? deadline, ReminderOptions options) =>
        string.Join(' ', ReminderMoments.Of(DateTimeOffset.Parse(sentAt, CultureInfo.InvariantCulture), deadline, options).Select(moment => $"{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z"));
}
