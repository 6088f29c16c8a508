using System.Buffers.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using Microsoft.Extensions.Options;

namespace Portal.Platform.Vault;

/// <summary>
/// The keys in the vault: the one that wraps other keys, and those of certificates that sign. They never leave the vault: what is wrapped or
/// signed goes there. Three operations of Key Vault's REST API (7.4), since its client library for keys brings nothing else that is used here.
/// </summary>
public sealed class VaultKey(VaultConnection vault, IOptions<VaultOptions> options)
{
    private const string ApiVersion = "7.4";
    private const string Wrapping = "RSA-OAEP-256";
    private const string Signing = "RS256";

    /// <param name="Name">Of the key in the vault.</param>
    /// <param name="Version">That it was wrapped with: the vault keeps earlier ones to unwrap with.</param>
    public sealed record Wrapped(string Name, string Version, byte[] Value);

    /// <summary>With the version of the key that is current in the vault.</summary>
    /// <exception cref="RequestFailedException">The vault is away, or does not let the portal in.</exception>
    public Wrapped Wrap(byte[] secret)
    {
        var name = options.Value.WrapWith;
        var version = new Uri(Send<Described>(RequestMethod.Get, [name], null).Key.Kid).Segments[^1];
        return new Wrapped(name, version, Operate(name, version, "wrapkey", Wrapping, secret));
    }

    /// <inheritdoc cref="Wrap"/>
    public byte[] Unwrap(Wrapped wrapped) => Operate(wrapped.Name, wrapped.Version, "unwrapkey", Wrapping, wrapped.Value);

    /// <param name="key">The identifier of a key and its version, as the vault gives it with a certificate.</param>
    /// <param name="hash">SHA-256.</param>
    /// <inheritdoc cref="Wrap"/>
    public byte[] Sign(Uri key, byte[] hash) => Operate(key.Segments[^2].TrimEnd('/'), key.Segments[^1], "sign", Signing, hash);

    private byte[] Operate(string name, string version, string operation, string algorithm, byte[] value) =>
        Base64Url.DecodeFromChars(Send<Operation>(RequestMethod.Post, [name, version, operation], new Asked(algorithm, Base64Url.EncodeToString(value))).Value);

    private TAnswer Send<TAnswer>(RequestMethod method, string[] path, Asked? body)
    {
        using var message = vault.Pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(vault.Endpoint);
        message.Request.Uri.AppendPath("/keys", escape: false);
        foreach (var part in path) message.Request.Uri.AppendPath("/" + Uri.EscapeDataString(part), escape: false);
        message.Request.Uri.AppendQuery("api-version", ApiVersion);
        if (body is not null) AddBody(message.Request, body);
        vault.Pipeline.Send(message, CancellationToken.None);
        if (message.Response.IsError) throw new RequestFailedException(message.Response);
        return message.Response.Content.ToObjectFromJson<TAnswer>(JsonSerializerOptions.Web)!;
    }

    private static void AddBody(Request request, Asked body)
    {
        request.Headers.Add(HttpHeader.Common.JsonContentType);
        request.Content = RequestContent.Create(BinaryData.FromObjectAsJson(body, JsonSerializerOptions.Web));
    }

    private sealed record Asked(string Alg, string Value);

    private sealed record Operation(string Value);

    private sealed record Described(JsonKey Key);

    private sealed record JsonKey(string Kid);
}
