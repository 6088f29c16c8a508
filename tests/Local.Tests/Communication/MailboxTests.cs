using Azure;
using Azure.Communication.Email;
using Azure.Communication.Sms;
using Azure.Identity;
using Portal.Local.Communication;
using Xunit;

namespace Portal.Local.Tests.Communication;

public sealed class MailboxTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly string _host = "local-" + Guid.NewGuid().ToString("N");
    private Mailbox _mailbox = null!;
    private IDisposable _registration = null!;

    private EmailClient Mail => new(CommunicationEmulator.ConnectionString(_host));

    private SmsClient Sms => new(CommunicationEmulator.ConnectionString(_host));

    public async ValueTask InitializeAsync()
    {
        _mailbox = new Mailbox(azurite.Tables(), "m" + Guid.NewGuid().ToString("N")[..12], TimeProvider.System);
        await _mailbox.CreateAsync();
        _registration = CommunicationEmulator.Register(_host, _mailbox);
    }

    public ValueTask DisposeAsync()
    {
        _registration.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_mail_is_in_the_mailbox_when_sending_has_returned()
    {
        var operation = await Mail.SendAsync(WaitUntil.Started, Message("Beste Jan"));

        Assert.True(operation.HasCompleted);
        Assert.Equal(EmailSendStatus.Succeeded, operation.Value.Status);
        var mail = Assert.Single(await _mailbox.MailsAsync());
        Assert.Equal(["jan@voorbeeld.example"], mail.To);
        Assert.Equal(("Beste Jan", "Tekst"), (mail.Subject, mail.Text));
    }

    [Fact]
    public async Task The_same_operation_is_delivered_once()
    {
        var id = Guid.NewGuid();
        await Mail.SendAsync(WaitUntil.Completed, Message("Een keer"), id);
        await Mail.SendAsync(WaitUntil.Completed, Message("Een keer"), id);
        Assert.Single(await _mailbox.MailsAsync());
    }

    [Fact]
    public async Task A_mail_whose_answer_is_lost_is_delivered_and_stays_one_when_it_is_sent_again()
    {
        var id = Guid.NewGuid();
        _mailbox.Faults.LoseAnswer();
        var lost = await Assert.ThrowsAsync<RequestFailedException>(() => Mail.SendAsync(WaitUntil.Started, Message("Weg"), id));
        Assert.Equal(0, lost.Status);
        await Mail.SendAsync(WaitUntil.Started, Message("Weg"), id);
        Assert.Single(await _mailbox.MailsAsync());
    }

    [Fact]
    public async Task A_refused_mail_is_not_delivered()
    {
        _mailbox.Faults.Reject();
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Mail.SendAsync(WaitUntil.Started, Message("Nee")));
        Assert.Equal(400, refused.Status);
        Assert.Empty(await _mailbox.MailsAsync());
    }

    [Fact]
    public async Task Too_many_mails_are_answered_with_when_to_come_back()
    {
        _mailbox.Faults.Throttle(TimeSpan.FromSeconds(30));
        var throttled = await Assert.ThrowsAsync<RequestFailedException>(() => Mail.SendAsync(WaitUntil.Started, Message("Druk")));
        Assert.Equal(429, throttled.Status);
        Assert.True(throttled.GetRawResponse()!.Headers.TryGetValue("Retry-After", out string? seconds));
        Assert.Equal("30", seconds);
    }

    [Fact]
    public async Task A_client_with_an_identity_reaches_the_same_mailbox()
    {
        var client = new EmailClient(new Uri($"http://{_host}/"), new DefaultAzureCredential());
        await client.SendAsync(WaitUntil.Started, Message("Met identiteit"));
        Assert.Equal("Met identiteit", Assert.Single(await _mailbox.MailsAsync()).Subject);
    }

    [Fact]
    public async Task A_long_mail_comes_back_whole_and_the_newest_is_last()
    {
        string html = string.Concat(Enumerable.Repeat("<p>één €</p>", 20_000));
        await Mail.SendAsync(WaitUntil.Started, Message("Lang", html));
        await Mail.SendAsync(WaitUntil.Started, Message("Kort"));
        var mails = await _mailbox.MailsAsync();
        Assert.Equal(["Lang", "Kort"], mails.Select(mail => mail.Subject));
        Assert.Equal(html, mails[0].Html);
    }

    [Fact]
    public async Task An_endpoint_without_a_mailbox_cannot_be_reached()
    {
        var client = new EmailClient(CommunicationEmulator.ConnectionString("nobody"));
        await Assert.ThrowsAsync<RequestFailedException>(() => client.SendAsync(WaitUntil.Started, Message("?")));
    }

    [Fact]
    public async Task A_text_message_is_delivered_and_a_wrong_number_is_said_in_the_result()
    {
        var sent = await Sms.SendAsync("Bakker", "+31612345678", "Uw code is 123456");
        var refused = await Sms.SendAsync("Bakker", "0612345678", "Uw code is 123456");
        Assert.True(sent.Value.Successful);
        Assert.Equal((false, 400), (refused.Value.Successful, refused.Value.HttpStatusCode));
        Assert.Equal("+31612345678", Assert.Single(await _mailbox.TextsAsync()).To);
    }

    private static EmailMessage Message(string subject, string html = "<p>Tekst</p>") =>
        new("portaal@voorbeeld.example", "jan@voorbeeld.example", new EmailContent(subject) { PlainText = "Tekst", Html = html });
}
