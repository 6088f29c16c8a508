using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Portal.Local.Pki;

internal static class PkiEndpoints
{
    public static void MapPki(this IEndpointRouteBuilder web, LocalPki pki, LocalRevocation revocation, TimeProvider clock)
    {
        var timestamps = new LocalTimestamps(pki.Authority, [pki.Intermediate], clock);
        foreach (var (name, certificate) in new[] { ("root", pki.Root), ("intermediate", pki.Intermediate) })
        {
            web.MapGet($"{LocalPki.Path}/{name}.cer", () => Results.Bytes(certificate.RawData, "application/pkix-cert"));
            web.MapGet($"{LocalPki.Path}/{name}.crl", () => Results.Bytes(revocation.ListOf(certificate), "application/pkix-crl"));
        }

        web.MapPost($"{LocalPki.Path}/timestamp", async (HttpRequest request, CancellationToken cancellation) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellation);
            return timestamps.Answer(body.ToArray()) is { } answer ? Results.Bytes(answer, "application/timestamp-reply") : Results.BadRequest();
        });
    }
}
