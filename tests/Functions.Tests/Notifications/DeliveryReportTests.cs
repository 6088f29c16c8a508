using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Testing;

namespace Portal.Functions.Tests.Notifications;

/// <summary>What Event Grid tells of mails, and what the office hears of it.</summary>
public sealed class DeliveryReportTests(SharedPortal shared)
{
    private PortalDriver Portal => shared.Driver;

    [Theory]
    [InlineData("Bounced")]
    [InlineData("Failed")]
    [InlineData("Suppressed")]
    public async Task An_address_that_mail_does_not_arrive_at_is_work_for_the_office_once_until_it_is_changed(string status)
    {
        var office = await Portal.OfficeAsync();
        var person = await office.AddPersonAsync($"Persoon {Unique.Word()}", Unique.Email());
        await ReportAsync(person.Email.ToUpperInvariant(), status);
        await ReportAsync(person.Email, status);
        var item = Assert.Single(await office.WorkItemsAsync(), item => item.Subject == person.Name);
        Assert.Equal(("address-wrong", null), (item.Kind, item.DocumentId));
        await Answer.SuccessAsync(office.ChangePersonAsync(person, new { email = Unique.Email() }));
        Assert.DoesNotContain(await office.WorkItemsAsync(), open => open.Id == item.Id);
        // Of the address that is no longer the person's, nobody needs to know.
        await ReportAsync(person.Email, status);
        Assert.DoesNotContain(await office.WorkItemsAsync(), open => open.Subject == person.Name);
    }

    [Fact]
    public async Task A_mail_that_arrived_or_lies_with_the_spam_is_no_work()
    {
        var office = await Portal.OfficeAsync();
        var person = await office.AddPersonAsync($"Persoon {Unique.Word()}", Unique.Email());
        foreach (var status in new[] { "Delivered", "FilteredSpam", "Quarantined" }) await ReportAsync(person.Email, status);
        await ReportAsync(Unique.Email(), "Bounced");
        Assert.DoesNotContain(await office.WorkItemsAsync(), item => item.Subject == person.Name);
    }

    [Fact]
    public async Task Only_event_grid_tells()
    {
        await Answer.ProblemAsync(HttpStatusCode.Unauthorized, Portal.NewHttp().PostAsync("/api/delivery-reports", DeliveryReports.EventOf("a@b.nl", "Bounced")));
        await Answer.ProblemAsync(HttpStatusCode.Forbidden, (await Portal.OfficeAsync()).Http.PostAsync("/api/delivery-reports", DeliveryReports.EventOf("a@b.nl", "Bounced")));
        await Answer.ProblemAsync(HttpStatusCode.Forbidden, (await Portal.OfficeAsync(DeliveryReports.EventGrid)).Http.GetAsync("/api/office/work-items"));
    }

    [Theory]
    [InlineData("eventgrid.azure.net", true)]
    [InlineData("elsewhere.example", false)]
    public async Task Event_grid_is_told_that_it_is_wanted_and_nobody_else(string origin, bool wanted)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Options, "/api/delivery-reports");
        asked.Headers.Add("WebHook-Request-Origin", origin);
        using var answer = await Portal.NewHttp().SendAsync(asked);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(wanted, answer.Headers.Contains("WebHook-Allowed-Origin"));
    }

    private Task ReportAsync(string recipient, string status) => Portal.ReportDeliveryAsync(recipient, status);
}
