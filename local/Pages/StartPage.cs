using Portal.Local.Authority;
using Portal.Local.Clock;
using Portal.Local.Demo;

namespace Portal.Local.Pages;

/// <summary>Where everything is.</summary>
internal static class StartPage
{
    public static string Html(Uri origin, LocalClock clock) => Pages.Html.Page("Local", "/local", $"""
        <h1>The portal on this machine</h1>
        <div class="card"><dl>
        <dt>Portal</dt><dd><a href="/">{origin}</a></dd>
        <dt>Office</dt><dd><a href="/kantoor">{origin}kantoor</a>, where one chooses whom to be</dd>
        <dt>Mail</dt><dd><a href="/local/mail">what the portal has mailed</a></dd>
        <dt>SMS</dt><dd><a href="/local/sms">what it has sent to mobile numbers</a></dd>
        <dt>API</dt><dd><a href="/api/openapi.yaml">its description</a></dd>
        <dt>Clock</dt><dd>{Pages.Html.Time(clock.GetUtcNow())}</dd>
        </dl></div>
        <h1>Signing in to the demo office</h1>
        <div class="card"><p>With the password <code>{DemoOffice.Password}</code>, when the office was made at the first start:</p>
        <ul>{string.Concat(DemoPeople.All.Select(person => $"<li>{Pages.Html.Text(person.Name)}: <code>{person.Email}</code></li>"))}</ul></div>
        <h1>As a script of the office</h1>
        <div class="card"><pre>curl -s {origin}local/authority/oauth2/v2.0/token -d grant_type=client_credentials -d client_id={LocalAuthority.ScriptId} -d client_secret={LocalAuthority.ScriptSecret} -d scope={LocalAuthority.Audience}/.default
        curl -s {origin}local/token -H 'content-type: application/json' -d '{"{"}"roles":["Office.Staff"]{"}"}'
        curl -s {origin}local/clock -H 'content-type: application/json' -d '{"{"}"advance":"P3D"{"}"}'</pre></div>
        """);
}
