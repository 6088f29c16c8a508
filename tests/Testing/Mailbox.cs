namespace Portal.Testing;

/// <summary>The mails that went out, as the local mailbox shows them.</summary>
public sealed class Mailbox(HttpClient http)
{
    public Task<IReadOnlyList<MailAnswer>> AllAsync() => Answer.ListOfAsync<MailAnswer>(http.GetAsync("/local/mail"));

    public async Task<IReadOnlyList<MailAnswer>> ToAsync(string address) =>
        [.. (await AllAsync()).Where(mail => mail.To.Equals(address, StringComparison.OrdinalIgnoreCase))];

    public Task<MailAnswer> WaitForAsync(string address, string inSubject) => Eventually.FindsAsync(
        $"a mail to {address} about '{inSubject}'", async () => (await ToAsync(address)).LastOrDefault(mail => mail.Subject.Contains(inSubject, StringComparison.Ordinal)));
}
