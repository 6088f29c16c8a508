using System.Globalization;
using System.Text.Encodings.Web;

namespace Portal.Local.Pages;

/// <summary>The frame of the local pages, in the portal's colours.</summary>
internal static class Html
{
    private const string Style = """
        :root { --page:#F7F6F2; --surface:#FFF; --line:#D9DCD5; --ink:#1B2420; --muted:#56635C; --action:#1C6A4A; --tint:#E4F0EA; --link:#B4470B; color-scheme:light dark }
        @media (prefers-color-scheme:dark) { :root { --page:#0F1613; --surface:#17211C; --line:#2C3932; --ink:#E8EDE9; --muted:#A5B2AB; --action:#5CC596; --tint:#1B3328; --link:#F2A066 } }
        * { box-sizing:border-box } body { margin:0; background:var(--page); color:var(--ink); font:16px/1.5 system-ui,sans-serif; min-height:100vh; display:flex; flex-direction:column }
        header { background:#123A2C; color:#fff; padding:12px 24px; display:flex; gap:24px; align-items:baseline; flex-wrap:wrap } header strong { font-size:18px }
        header a { color:#fff; text-decoration:none; opacity:.85 } header a:hover, header a[aria-current] { opacity:1; text-decoration:underline; text-underline-offset:5px }
        main { flex:1; padding:24px; width:100%; max-width:1200px; margin:0 auto } h1 { font-size:22px; margin:0 0 16px } a { color:var(--link) }
        .card { background:var(--surface); border:1px solid var(--line); border-radius:10px; padding:16px 20px; margin-bottom:16px }
        .muted, time { color:var(--muted); font-size:14px; font-variant-numeric:tabular-nums } code, pre { font:14px/1.5 ui-monospace,monospace; overflow-wrap:anywhere }
        .box { display:grid; grid-template-columns:minmax(260px,360px) 1fr; gap:16px; align-items:start } @media (max-width:800px) { .box { grid-template-columns:1fr } }
        .list { list-style:none; margin:0; padding:0; border:1px solid var(--line); border-radius:10px; overflow:hidden; background:var(--surface) }
        .list a { display:block; padding:10px 16px; color:inherit; text-decoration:none; border-bottom:1px solid var(--line) } .list li:last-child a { border-bottom:0 }
        .list a:hover { background:var(--tint) } .list a[aria-current] { background:var(--tint); box-shadow:inset 3px 0 var(--action) } .list b { display:block; font-weight:600 }
        iframe { width:100%; height:70vh; border:0; border-radius:6px; background:#fff } dl { display:grid; grid-template-columns:auto 1fr; gap:4px 16px; margin:0 0 16px } dt { color:var(--muted) } dd { margin:0 }
        select, button { font:inherit; padding:6px 12px; border:1px solid #7C8880; border-radius:6px; background:var(--surface); color:var(--ink) } form { margin-bottom:16px }
        :focus-visible { outline:3px solid var(--action); outline-offset:2px }
        """;

    private static readonly (string Address, string Name)[] Pages = [("/local", "Local"), ("/local/mail", "Mail"), ("/local/sms", "SMS"), ("/", "Portal"), ("/kantoor", "Office"), ("/api/openapi.yaml", "API")];

    public static string Page(string title, string address, string body) =>
        Frame("en", $"{title} · local portal", "", $"<strong>Local portal</strong>{string.Concat(Pages.Select(page => Link(page, address)))}", body);

    public static string Frame(string language, string title, string style, string header, string body) => $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(title)}</title><link rel="icon" href="data:,"><style>{Style}{style}</style></head>
        <body>
        <header>{header}</header>
        <main>
        {body}
        </main>
        </body>
        </html>
        """;

    public static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <summary>A moment on the clock of the Netherlands, as one reads it in a mailbox.</summary>
    public static string Time(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(moment, "Europe/Amsterdam");
        return $"""<time datetime="{moment.UtcDateTime:O}">{local.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture)}</time>""";
    }

    private static string Link((string Address, string Name) page, string here) =>
        $"""<a href="{page.Address}"{(page.Address == here ? " aria-current=\"page\"" : "")}>{page.Name}</a>""";
}
