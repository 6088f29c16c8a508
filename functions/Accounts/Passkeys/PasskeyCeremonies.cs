using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Portal.Domain;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Accounts;

/// <summary>
/// The two WebAuthn ceremonies, done by Identity's handler: making a passkey and showing one. What has to be remembered between the
/// question and the answer, the challenge, goes along sealed with the question: it is good for one purpose, for ten minutes and for once.
/// </summary>
public sealed class PasskeyCeremonies(IPasskeyHandler<Person> handler, IDataProtectionProvider protection, StorageNames names, TimeProvider clock)
{
    private static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Passkey.v1");
    private readonly TableClient _used = names.Table(OneTimeCodes.Codes);

    public async Task<PasskeyOptions> AskToMakeAsync(HttpContext http, Person person)
    {
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id, Name = person.Email, DisplayName = person.Name }, http);
        return Options(CodePurpose.NewPasskey(person.Id), made.CreationOptionsJson, made.AttestationState);
    }

    /// <summary>Asks for any passkey of this portal: it says itself whose it is, so that the question tells nothing about anyone.</summary>
    public async Task<PasskeyOptions> AskForAnyAsync(HttpContext http, CodePurpose purpose)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        return Options(purpose, made.RequestOptionsJson, made.AssertionState);
    }

    /// <summary>Null when it is not what was asked for.</summary>
    public async Task<UserPasskeyInfo?> TakeNewAsync(HttpContext http, Person person, PasskeyAnswer answer, CancellationToken cancellation)
    {
        if (Open(answer.State, CodePurpose.NewPasskey(person.Id)) is not { } state) return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer.Credential.GetRawText(), AttestationState = state });
        return result.Succeeded && result.UserEntity.Id == person.Id && await TryUseUp(person.Id, answer.State, cancellation) ? result.Passkey : null;
    }

    /// <summary>Whose passkey it is, and what it says of itself now. Null when it is not one, or not what was asked for.</summary>
    public async Task<ShownPasskey?> TakeAsync(HttpContext http, CodePurpose purpose, PasskeyAnswer answer, CancellationToken cancellation)
    {
        if (Open(answer.State, purpose) is not { } state) return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = answer.Credential.GetRawText(), AssertionState = state });
        return result.Succeeded && await TryUseUp(result.User.Id, answer.State, cancellation) ? new ShownPasskey(result.User, result.Passkey) : null;
    }

    private PasskeyOptions Options(CodePurpose purpose, string options, string? state)
    {
        var sealedState = _protector.SealToken(new Content(purpose.Key, state ?? "", clock.GetUtcNow() + ValidFor));
        return new PasskeyOptions(sealedState, JsonSerializer.Deserialize<JsonElement>(options));
    }

    private string? Open(string sealedState, CodePurpose purpose) =>
        _protector.OpenToken<Content>(sealedState) is { } content && content.Purpose == purpose.Key && content.Until > clock.GetUtcNow() ? content.State : null;

    // Of two with the same answer, the second finds the row of the first.
    private async Task<bool> TryUseUp(string personId, string sealedState, CancellationToken cancellation)
    {
        try
        {
            await _used.AddEntityAsync(new UsedRow { PartitionKey = personId, RowKey = $"used|{Ids.Digest(sealedState)}", UsedAt = clock.GetUtcNow() }, cancellation);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.IsConflict())
        {
            return false;
        }
    }

    private sealed record Content(string Purpose, string State, DateTimeOffset Until);

    private sealed class UsedRow : Row
    {
        public DateTimeOffset UsedAt { get; set; }
    }
}

/// <param name="State">Sealed; the browser sends it back as it is.</param>
/// <param name="Options">WebAuthn's own JSON.</param>
public sealed record PasskeyOptions(string State, JsonElement Options);

/// <param name="Credential">WebAuthn's own JSON.</param>
public sealed record PasskeyAnswer(string State, JsonElement Credential)
{
    /// <summary>Null for a request that is not an answer at all.</summary>
    public static PasskeyAnswer? From(string? state, JsonElement? credential) =>
        state is not null && credential is { ValueKind: JsonValueKind.Object } given ? new PasskeyAnswer(state, given) : null;
}

public sealed record ShownPasskey(Person Person, UserPasskeyInfo Passkey);
