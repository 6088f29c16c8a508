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
/// Codes that are sent to a phone: six digits, for one purpose, good for once, for ten minutes and for five tries; one a minute and ten a
/// day. A new one takes the place of the one before. Sealed and not hashed: the step that sends it has to read it, and a hash of a
/// million possibilities hides nothing.
/// </summary>
public sealed class OneTimeCodes(StorageNames names, IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Codes = "Codes";

    private const int Digits = 6;
    private const int MostTries = 5;
    private const int MostADay = 10;
    private static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly TableClient _codes = names.Table(Codes);
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Code.v1");

    /// <summary>Makes a code for a number. Sending it is for whoever asked.</summary>
    /// <param name="boundTo">What has to be shown again with the code, e.g. a secret of the browser that asked for it.</param>
    /// <returns>Which code it is, for <see cref="FindAsync"/>; or that the last one was sent too recently.</returns>
    public async Task<Result<string>> IssueAsync(string personId, CodePurpose purpose, string number, CancellationToken cancellation, string boundTo = "")
    {
        var now = clock.GetUtcNow();
        var before = await RowAsync(personId, purpose, cancellation);
        var wait = before?.SentAt + Pause - now;
        if (wait > TimeSpan.Zero) return AccountFailures.CodeSentRecently(wait.Value);
        var isSameDay = before is not null && before.DayStartedAt + TimeSpan.FromDays(1) > now;
        if (isSameDay && before!.SentThisDay >= MostADay) return AccountFailures.CodeSentRecently(before.DayStartedAt + TimeSpan.FromDays(1) - now);
        var row = new CodeRow
        {
            PartitionKey = personId, RowKey = purpose.Key, Id = Guid.NewGuid().ToString("N"), SentAt = now,
            Sealed = Seal(new SealedCode(RandomNumberGenerator.GetString("0123456789", Digits), number, boundTo)),
            DayStartedAt = isSameDay ? before!.DayStartedAt : now, SentThisDay = isSameDay ? before!.SentThisDay + 1 : 1,
        };
        return await TryWrite(row, before?.ETag, cancellation) ? row.Id : AccountFailures.CodeSentRecently(Pause);
    }

    /// <summary>The code and its number, for sending; null when it is used, too old or followed by another.</summary>
    public async Task<SealedCode?> FindAsync(string personId, CodePurpose purpose, string id, CancellationToken cancellation) =>
        await RowAsync(personId, purpose, cancellation) is { } row && row.Id == id && IsOpen(row) ? Open(row) : null;

    /// <summary>Takes a code, once.</summary>
    /// <returns>The number that it was sent to; or that it is wrong, or that there is none (any more) that could be right.</returns>
    public async Task<Result<string>> UseAsync(string personId, CodePurpose purpose, string typed, CancellationToken cancellation, string boundTo = "")
    {
        while (await RowAsync(personId, purpose, cancellation) is { } row && IsOpen(row))
        {
            var code = Open(row);
            var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code.Code), Encoding.UTF8.GetBytes(Normalize(typed))) && code.BoundTo == boundTo;
            if (isRight) row.Sealed = [];
            else row.Tries++;
            // Of two tries at the same moment, the second looks again: neither is for nothing, and no code is taken twice.
            if (!await TryWrite(row, row.ETag, cancellation)) continue;
            if (isRight) return code.Number;
            return row.Tries < MostTries ? AccountFailures.CodeInvalid : AccountFailures.CodeExpired;
        }

        return AccountFailures.CodeExpired;
    }

    /// <summary>A code as people type it: spaces and dashes left out.</summary>
    public static string Normalize(string typed) => string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));

    private bool IsOpen(CodeRow row) => row is { Sealed.Length: > 0, Tries: < MostTries } && row.SentAt + ValidFor > clock.GetUtcNow();

    private Task<CodeRow?> RowAsync(string personId, CodePurpose purpose, CancellationToken cancellation) => _codes.FindAsync<CodeRow>(personId, purpose.Key, cancellation);

    private async Task<bool> TryWrite(CodeRow row, ETag? before, CancellationToken cancellation)
    {
        try
        {
            if (before is { } tag) await _codes.UpdateEntityAsync(row, tag, TableUpdateMode.Replace, cancellation);
            else await _codes.AddEntityAsync(row, cancellation);
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

        public int Tries { get; set; }

        public DateTimeOffset DayStartedAt { get; set; }

        public int SentThisDay { get; set; }
    }
}

/// <param name="BoundTo">What has to be shown again with the code; empty for nothing.</param>
public sealed record SealedCode(string Code, string Number, string BoundTo);
