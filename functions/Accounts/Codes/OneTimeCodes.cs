using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Portal.Platform.Outcomes;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// Codes that are sent to a phone: six digits, for one purpose, good for once and for ten minutes; one a minute. A person gets ten a day and
/// has five wrong tries, whatever they are for; then their codes are closed for a while. A new one takes the place of the one before. Sealed and not hashed: the step that sends it has to read it, and a hash of a
/// million possibilities hides nothing.
/// </summary>
public sealed class OneTimeCodes(StorageNames names, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Codes = "Codes";

    private const int Digits = 6;
    private static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly TableClient _codes = names.Table(Codes);
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Code.v1");

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Makes a code for a number. Sending it is for whoever asked.</summary>
    /// <param name="boundTo">What has to be shown again with the code, e.g. a secret of the browser that asked for it.</param>
    /// <returns>Which code it is, for <see cref="FindAsync"/>; or that the last one was sent too recently, or that the person had too many.</returns>
    public async Task<Result<string>> IssueAsync(string personId, CodePurpose purpose, string number, CancellationToken cancellation, string boundTo = "")
    {
        var now = clock.GetUtcNow();
        var (before, limits) = await ReadAsync(personId, purpose, cancellation);
        if (before is not null && before.SentAt + Pause > now) return AccountFailures.CodeSentRecently(before.SentAt + Pause - now);
        if (limits.RefusalAt(now) is { } refusal) return refusal;
        if (limits.Send(now) is { } tooMany) return tooMany;
        var row = new CodeRow
        {
            PartitionKey = personId, RowKey = purpose.Key, ETag = before?.ETag ?? default, Id = Guid.NewGuid().ToString("N"), SentAt = now,
            Sealed = Seal(new SealedCode(RandomNumberGenerator.GetString("0123456789", Digits), number, boundTo)),
        };
        return await TryWrite(row, limits, cancellation) ? row.Id : AccountFailures.CodeSentRecently(Pause);
    }

    /// <summary>The code and its number, for sending; null when it is used, too old or followed by another.</summary>
    public async Task<SealedCode?> FindAsync(string personId, CodePurpose purpose, string id, CancellationToken cancellation) =>
        await _codes.FindAsync<CodeRow>(personId, purpose.Key, cancellation) is { } row && row.Id == id && IsOpen(row) ? Open(row) : null;

    /// <summary>Takes a code, once.</summary>
    public async Task<CodeUse> UseAsync(string personId, CodePurpose purpose, string typed, CancellationToken cancellation, string boundTo = "")
    {
        while (true)
        {
            var (row, limits) = await ReadAsync(personId, purpose, cancellation);
            if (limits.RefusalAt(clock.GetUtcNow()) is { } refusal) return new CodeUse(refusal);
            if (row is null || !IsOpen(row)) return new CodeUse(AccountFailures.CodeExpired);
            var code = Open(row);
            var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code.Code), Encoding.UTF8.GetBytes(Normalize(typed))) && code.BoundTo == boundTo;
            if (isRight) row.Sealed = [];
            var closed = limits.Count(isRight, clock.GetUtcNow());
            // Of two tries at the same moment, the second looks again: neither is for nothing, and no code is taken twice.
            if (!await TryWrite(row, limits, cancellation)) continue;
            return isRight ? new CodeUse(code.Number) : new CodeUse(closed ?? AccountFailures.CodeInvalid, HasClosed: closed is not null);
        }
    }

    /// <summary>A code as people type it: spaces and dashes left out.</summary>
    public static string Normalize(string typed) => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));

    private bool IsOpen(CodeRow row) => row.Sealed.Length > 0 && row.SentAt + ValidFor > clock.GetUtcNow();

    private async Task<(CodeRow? Code, CodeLimits Limits)> ReadAsync(string personId, CodePurpose purpose, CancellationToken cancellation)
    {
        var (code, limits) = (_codes.FindAsync<CodeRow>(personId, purpose.Key, cancellation), _codes.FindAsync<CodeLimits>(personId, CodeLimits.Key, cancellation));
        return (await code, await limits ?? new CodeLimits { PartitionKey = personId, RowKey = CodeLimits.Key });
    }

    private async Task<bool> TryWrite(CodeRow row, CodeLimits limits, CancellationToken cancellation)
    {
        try
        {
            await _codes.SubmitTransactionAsync([ConditionalWrites.Write(row), ConditionalWrites.Write(limits)], cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    private byte[] Seal(SealedCode code) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(code));

    private SealedCode Open(CodeRow row) => JsonSerializer.Deserialize<SealedCode>(_protector.Unprotect(row.Sealed))!;

    private sealed class CodeRow : Row
    {
        public string Id { get; set; } = "";

        /// <summary>Empty once it is used.</summary>
        public byte[] Sealed { get; set; } = [];

        public DateTimeOffset SentAt { get; set; }
    }
}

/// <param name="BoundTo">What has to be shown again with the code; empty for nothing.</param>
public sealed record SealedCode(string Code, string Number, string BoundTo);

/// <param name="Number">The number that the code was sent to; or that it is wrong, or that there is none (any more) that could be right.</param>
/// <param name="HasClosed">This try closed the person's codes: they have to hear of it.</param>
public sealed record CodeUse(Result<string> Number, bool HasClosed = false);
