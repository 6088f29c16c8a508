using Portal.Local.Pages;

namespace Portal.Local.Digipoort;

/// <summary>What was filed here, and how the simulator is to behave. Numbers of taxpayers are not shown: a BSN may be among them.</summary>
internal static class DigipoortPage
{
    public static string Html(DigipoortScenario current, IReadOnlyList<ReceivedMessage> messages) => Pages.Html.Page("Digipoort", "/local/digipoort", $"""
        <h1>Digipoort</h1>
        <form class="card" action="/local/digipoort" method="post"><label>Scenario <select name="scenario">{string.Concat(DigipoortScenario.All.Select(scenario => Option(scenario, current)))}</select></label>
        <button>Use it from now on</button></form>
        {(messages.Count == 0 ? """<p class="card muted">Nothing has been filed yet.</p>""" : string.Concat(messages.Reverse().Select(Card)))}
        """);

    private static string Option(DigipoortScenario scenario, DigipoortScenario current) =>
        $"""<option value="{scenario.Name}"{(scenario == current ? " selected" : "")}>{scenario.Name}: {Pages.Html.Text(scenario.Meaning)}</option>""";

    private static string Card(ReceivedMessage message) => $"""
        <article class="card"><dl>
        <dt>Received</dt><dd>{Pages.Html.Time(message.At)}</dd>
        <dt>Kind</dt><dd>{Pages.Html.Text(message.MessageKind)}</dd>
        <dt>For</dt><dd>{Pages.Html.Text(message.IdentityType)} •••••••••</dd>
        <dt>File</dt><dd>{Pages.Html.Text(message.FileName)}</dd>
        <dt>SHA-256</dt><dd><code>{message.Sha256}</code></dd>
        <dt>Reference</dt><dd><code>{message.Reference}</code></dd>
        <dt>Scenario</dt><dd>{message.Scenario}</dd>
        </dl></article>
        """;
}
