using Portal.Local.Communication;

namespace Portal.Local.Pages;

/// <summary>All text messages, newest first.</summary>
internal static class SmsPage
{
    public static string Html(IReadOnlyList<SentSms> texts) => Pages.Html.Page("SMS", "/local/sms", "<h1>SMS</h1>" + (texts.Count == 0
        ? """<p class="card muted">No text message yet.</p>"""
        : string.Concat(texts.Reverse().Select(Card))));

    private static string Card(SentSms text) => $"""
        <div class="card"><span class="muted">{Pages.Html.Text(text.To)} · {Pages.Html.Time(text.SentAt)}</span><br>{Pages.Html.Text(text.Text)}</div>
        """;
}
