using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Portal.Testing;

/// <summary>The mails and text messages that went out, as the local mailbox shows them.</summary>
public sealed class Mailbox(HttpClient http)
{
    public Task<IReadOnlyList<MailAnswer>> AllAsync() => Answer.ListOfAsync<MailAnswer>(http.GetAsync("/local/mail"));

    public Task<IReadOnlyList<MailAnswer>> ToAsync(string address) => Answer.ListOfAsync<MailAnswer>(http.PostAsJsonAsync("/local/mail/search", new { to = address }));

    public Task<MailAnswer> WaitForAsync(string address, string inSubject) => Eventually.FindsAsync(
        $"a mail to {address} about '{inSubject}'", async () => (await ToAsync(address)).LastOrDefault(mail => mail.Subject.Contains(inSubject, StringComparison.Ordinal)));

    public async Task<IReadOnlyList<SmsAnswer>> TextsToAsync(string number) =>
        [.. (await Answer.ListOfAsync<SmsAnswer>(http.GetAsync("/local/sms"))).Where(text => text.To == number)];

    /// <summary>The code in the SMS that a number gets, the given one in order.</summary>
    public async Task<string> CodeToAsync(string number, int nth = 1)
    {
        var text = await Eventually.FindsAsync($"SMS {nth} to {number}", async () => (await TextsToAsync(number)).Skip(nth - 1).FirstOrDefault());
        return Regex.Match(text.Text, @"\b\d{6}\b").Value;
    }
}
