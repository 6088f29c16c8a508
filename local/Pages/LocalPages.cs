using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Portal.Local.Authority;
using Portal.Local.Clock;
using Portal.Local.Communication;
using Portal.Local.Digipoort;
using Portal.Local.Pki;
using Portal.Local.Push;

namespace Portal.Local.Pages;

/// <summary>What exists on this machine only, below /local: for a browser a page, for a program JSON.</summary>
internal static class LocalPages
{
    public static void MapLocalPages(this IEndpointRouteBuilder web, LocalServices local)
    {
        web.MapGet("/local", () => Page(StartPage.Html(local.Origin, local.Clock)));
        web.MapServices(local);
        web.MapClock(local.Clock);
    }

    /// <summary>What stands in for the services around the portal, wherever the portal itself runs.</summary>
    public static void MapServices(this IEndpointRouteBuilder web, LocalServices local)
    {
        web.MapAuthority(local.Authority);
        web.MapPki(local.Pki, local.Revocation, local.Clock);
        web.MapMail(local.Mailbox);
        web.MapDigipoort(local.Digipoort);
        web.MapPush(new LocalPush());
    }

    private static void MapMail(this IEndpointRouteBuilder web, Mailbox mailbox)
    {
        web.MapGet("/local/mail", async (HttpRequest request, string? to, string? id, CancellationToken cancellation) =>
        {
            var mails = await mailbox.MailsAsync(cancellation);
            var shown = string.IsNullOrEmpty(to) ? mails : await mailbox.MailsToAsync(to, cancellation);
            return WantsPage(request) ? Page(MailPage.Html(mails, shown, to, id)) : Items(shown.Select(View));
        });
        // As above; an address in a body stays out of logs and traces.
        web.MapPost("/local/mail/search", async (MailSearch search, CancellationToken cancellation) => Items((await mailbox.MailsToAsync(search.To, cancellation)).Select(View)));
        web.MapDelete("/local/mail", async (CancellationToken cancellation) =>
        {
            await mailbox.ClearAsync(cancellation);
            return Results.NoContent();
        });
        web.MapGet("/local/sms", async (HttpRequest request, CancellationToken cancellation) =>
        {
            var texts = await mailbox.TextsAsync(cancellation);
            return WantsPage(request) ? Page(SmsPage.Html(texts)) : Items(texts.Select(text => new { text.To, text.Text, SentAt = text.SentAt.UtcDateTime }));
        });
    }

    private static void MapClock(this IEndpointRouteBuilder web, LocalClock clock)
    {
        web.MapGet("/local/clock", () => new { now = clock.GetUtcNow().UtcDateTime });
        web.MapPost("/local/clock", (ClockRequest request) =>
        {
            if (Iso8601.Duration(request.Advance) is not { } by)
                return Results.Problem("'advance' has to be an ISO 8601 duration of zero or more, such as P3D or PT2H.", statusCode: 400);
            clock.Advance(by);
            return Results.Json(new { now = clock.GetUtcNow().UtcDateTime });
        });
    }

    private static object View(SentMail mail) =>
        new { to = string.Join(", ", mail.To), subject = mail.Subject, text = mail.Text, html = mail.Html, sentAt = mail.SentAt.UtcDateTime, headers = string.Join('\n', mail.Headers?.Select(header => $"{header.Key}: {header.Value}") ?? []) };

    private static IResult Items(IEnumerable<object> items) => Results.Json(new { items });

    private static IResult Page(string html) => Results.Content(html, "text/html; charset=utf-8");

    private static bool WantsPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");

    private sealed record ClockRequest(string? Advance);

    private sealed record MailSearch(string To);
}

/// <summary>What the local pages show and change.</summary>
internal sealed record LocalServices(Uri Origin, Mailbox Mailbox, LocalAuthority Authority, LocalPki Pki, LocalRevocation Revocation, DigipoortStore Digipoort, LocalClock Clock);
