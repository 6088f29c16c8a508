using Azure;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Portal.Audit;
using Portal.Domain;
using Portal.Outbox;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;
using Portal.Stores;

namespace Portal.Accounts;

/// <summary>
/// Mails that tell of a change of an account. Each is expected before the change is written, and named in the person's row by that very
/// write: when the process ends in between, <see cref="SweepNotices"/> sends the mail of a change that was made and forgets that of one that was not.
/// </summary>
public sealed class AccountNotices(StorageNames names, PersonStore people, TimeProvider clock)
{
    private readonly TableClient _outbox = names.Table(MailOutbox.Outbox);

    /// <summary>Changes a person as <see cref="PersonStore"/> does, and has it told.</summary>
    /// <param name="tell">The mails; asked for once, after the change and before it is written.</param>
    /// <param name="also">As there.</param>
    public async Task<Result<Person>> ChangeAsync(
        string personId, Func<Person, Failure?> change, Func<AuditEntry> entry, DurableTaskClient workflows, Func<IReadOnlyList<MailOrder>> tell,
        CancellationToken cancellation, Func<Person, Task<FurtherWrites>>? also = null)
    {
        IReadOnlyList<MailOrder>? orders = null;
        var changed = await people.ChangeAsync(personId, change, entry, cancellation, Announce);
        if (changed.Failure is null) await SendAsync(orders!, workflows, cancellation);
        return changed;

        async Task<FurtherWrites> Announce(Person person)
        {
            orders ??= tell();
            await ExpectAsync(person, orders, cancellation);
            return also is null ? FurtherWrites.None : await also(person);
        }
    }

    /// <summary>Before <paramref name="person"/> is written.</summary>
    public async Task ExpectAsync(Person person, IReadOnlyList<MailOrder> orders, CancellationToken cancellation)
    {
        foreach (var order in orders)
        {
            await _outbox.UpsertEntityAsync(ExpectedNotice.Of(order, person.Id, clock.GetUtcNow()), TableUpdateMode.Replace, cancellation);
            person.Announce(order.Id);
        }
    }

    /// <summary>After it.</summary>
    public async Task SendAsync(IReadOnlyList<MailOrder> orders, DurableTaskClient workflows, CancellationToken cancellation)
    {
        foreach (var order in orders)
        {
            await SendAccountMail.StartAsync(workflows, order, cancellation);
            await ForgetAsync(order.Id, cancellation);
        }
    }

    /// <summary>What was expected before a moment, oldest ids first.</summary>
    public Task<List<ExpectedNotice>> ExpectedAsync(DateTimeOffset before, int limit, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ExpectedNotice.Expected} and ExpectedAt lt {before}");
        return _outbox.QueryAsync<ExpectedNotice>(filter, limit, cancellationToken: cancellation).ToListAsync(limit);
    }

    public Task ForgetAsync(string orderId, CancellationToken cancellation) =>
        _outbox.DeleteEntityAsync(ExpectedNotice.Expected, orderId, ETag.All, cancellation);
}
