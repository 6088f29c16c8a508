using Azure;
using Azure.Data.Tables;

namespace Portal.Local.Communication;

/// <summary>
/// Keeps mails and text messages in two tables, so that they are there after a restart. A message is stored before its
/// sender hears that it is accepted.
/// </summary>
public sealed class Mailbox(TableServiceClient tables, string prefix, TimeProvider clock) : ICommunicationSink
{
    private readonly MessageTable<SentMail> _mails = new(tables.GetTableClient(prefix + "localmail"));
    private readonly MessageTable<SentSms> _texts = new(tables.GetTableClient(prefix + "localsms"));

    public Faults Faults { get; } = new(clock);

    public async Task CreateAsync(CancellationToken cancellation = default)
    {
        await _mails.CreateAsync(cancellation);
        await _texts.CreateAsync(cancellation);
    }

    /// <summary>Newest last.</summary>
    public Task<IReadOnlyList<SentMail>> MailsAsync(CancellationToken cancellation = default) => _mails.AllAsync(cancellation);

    /// <summary>Newest last.</summary>
    public async Task<IReadOnlyList<SentMail>> MailsToAsync(string recipient, CancellationToken cancellation = default) =>
        [.. (await MailsAsync(cancellation)).Where(mail => mail.To.Contains(recipient, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Newest last.</summary>
    public Task<IReadOnlyList<SentSms>> TextsAsync(CancellationToken cancellation = default) => _texts.AllAsync(cancellation);

    /// <summary>Forgets all mails and text messages, and with them which ones were already delivered.</summary>
    public async Task ClearAsync(CancellationToken cancellation = default)
    {
        await _mails.ClearAsync(cancellation);
        await _texts.ClearAsync(cancellation);
    }

    Task ICommunicationSink.TakeMailAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        if (mail.To.Count == 0 || mail.To.Any(to => !to.Contains('@', StringComparison.Ordinal)))
            throw EmulatedResponse.Failure(400, "BadRequest", "The request has no recipients, or one that is not a mail address.");
        var sent = new SentMail(mail.OperationId, mail.From, mail.To, mail.Subject, mail.Text, mail.Html, clock.GetUtcNow(), mail.Headers);
        return Faults.Around(() => _mails.AddAsync(sent.Id, sent, cancellation), cancellation);
    }

    Task<bool> ICommunicationSink.HasMailAsync(Guid operationId, CancellationToken cancellation) => _mails.HasAsync(operationId, cancellation);

    Task ICommunicationSink.TakeSmsAsync(OutgoingSms sms, CancellationToken cancellation)
    {
        if (!sms.To.StartsWith('+')) throw EmulatedResponse.Failure(400, "BadRequest", "The number is not in E.164.");
        var sent = new SentSms(sms.Id, sms.From, sms.To, sms.Text, clock.GetUtcNow());
        return Faults.Around(() => _texts.AddAsync(sent.Id, sent, cancellation), cancellation);
    }
}
