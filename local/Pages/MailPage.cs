using Portal.Local.Communication;

namespace Portal.Local.Pages;

/// <summary>The mailbox: all mails that the portal has sent, newest first, and the one that is chosen.</summary>
internal static class MailPage
{
    // Looks whether there is a new mail, and shows it; what one is reading stays chosen.
    private const string Script = """
        <script>
        setInterval(async () => {
          const answer = await fetch(location.href, { headers: { accept: 'application/json' } }).catch(() => undefined);
          if (answer?.ok && (await answer.json()).items.length !== Number(document.body.querySelector('[data-count]').dataset.count)) location.reload();
        }, 3000);
        document.querySelector('select')?.addEventListener('change', event => event.target.form.submit());
        </script>
        """;

    public static string Html(IReadOnlyList<SentMail> all, IReadOnlyList<SentMail> shown, string? to, string? id)
    {
        var chosen = shown.FirstOrDefault(mail => mail.Id.ToString() == id) ?? (shown is [.., var newest] ? newest : null);
        string body = chosen is null
            ? """<p class="card muted">No mail yet. What the portal sends appears here by itself.</p>"""
            : $"""<div class="box"><ul class="list">{string.Concat(shown.Reverse().Select(mail => Line(mail, to, mail == chosen)))}</ul>{Content(chosen)}</div>""";
        return Pages.Html.Page("Mail", "/local/mail", $"""<h1 data-count="{shown.Count}">Mail</h1>{Filter(all, to)}{body}{Script}""");
    }

    private static string Filter(IReadOnlyList<SentMail> all, string? to)
    {
        var recipients = all.SelectMany(mail => mail.To).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);
        var options = recipients.Select(name => $"""<option{(name.Equals(to, StringComparison.OrdinalIgnoreCase) ? " selected" : "")}>{Pages.Html.Text(name)}</option>""");
        return $"""
            <form action="/local/mail"><label>Addressed to <select name="to"><option value="">everyone</option>{string.Concat(options)}</select></label>
            <noscript><button>Show</button></noscript></form>
            """;
    }

    private static string Line(SentMail mail, string? to, bool isChosen) => $"""
        <li><a href="/local/mail?to={Uri.EscapeDataString(to ?? "")}&amp;id={mail.Id}"{(isChosen ? " aria-current=\"true\"" : "")}>
        <b>{Pages.Html.Text(mail.Subject)}</b><span class="muted">{Pages.Html.Text(string.Join(", ", mail.To))}</span><br>{Pages.Html.Time(mail.SentAt)}</a></li>
        """;

    private static string Content(SentMail mail) => $"""
        <article class="card">
        <h1>{Pages.Html.Text(mail.Subject)}</h1>
        <dl><dt>From</dt><dd>{Pages.Html.Text(mail.From)}</dd><dt>To</dt><dd>{Pages.Html.Text(string.Join(", ", mail.To))}</dd><dt>Sent</dt><dd>{Pages.Html.Time(mail.SentAt)}</dd>{string.Concat(mail.Headers?.Select(header => $"<dt>{Pages.Html.Text(header.Key)}</dt><dd>{Pages.Html.Text(header.Value)}</dd>") ?? [])}</dl>
        {(mail.Html is null ? "" : Frame(mail.Html))}
        <details{(mail.Html is null ? " open" : "")}><summary>As text</summary><pre style="white-space:pre-wrap">{Pages.Html.Text(mail.Text)}</pre></details>
        </article>
        """;

    // Nothing in a mail may run; its links open in a tab of their own that is not bound by the frame.
    private static string Frame(string html) => $"""
        <iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="{Pages.Html.Text("""<base target="_blank">""" + html)}"></iframe>
        """;
}
