using System.Net;
using System.Text.RegularExpressions;
using Portal.Testing;

namespace Portal.Benchmarks.Attacks;

/// <summary>What another site makes the browser of somebody who has signed in send.</summary>
internal static class OtherSites
{
    private static readonly (string Header, string Value)[] From =
        [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://evil.example"), ("Origin", "null")];

    // Asks whether Event Grid may deliver; changes nothing.
    private static readonly HashSet<string> Reading = ["get", "head", "options"];

    public static IReadOnlyList<Attack> All =>
    [
        new(Another_site_sends_what_changes_something, "every such operation of the API in 4 ways", "each is refused as cross-site"),
    ];

    private static async Task Another_site_sends_what_changes_something(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var operations = Changing().Select(operation => (operation.Method, Path: PathFor(operation.Path, story))).ToList();
        Hold.That(operations.Count > 50, "the description of the API has hardly any");
        await attacker.StrikeAsync(async () =>
        {
            foreach (var (method, path) in operations)
                foreach (var from in From)
                    foreach (var http in new[] { story.First.Http, story.Office.Http })
                        await Hold.RefusedAsync(HttpStatusCode.Forbidden, "cross-site", SendAsync(http, method, path, from));
        });
        await Answer.SuccessAsync(story.First.Http.GetAsync("/api/me"));
    }

    private static IEnumerable<(string Method, string Path)> Changing() => PortalDriver.Description.Paths
        .SelectMany(path => PortalDriver.Description.MethodsOf(path).Except(Reading).Select(method => (method, path)));

    // The victim's own where it is known, so that nothing else would be in the way.
    private static string PathFor(string path, Scenario story)
    {
        var own = path.Replace("{dossierId}", story.Dossier.Id, StringComparison.Ordinal);
        return Ids().Replace(own.Replace("{personId}", story.Directors[0].Person.Id, StringComparison.Ordinal), "x");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient http, string method, string path, (string Header, string Value) from)
    {
        var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path);
        request.Headers.TryAddWithoutValidation(from.Header, from.Value);
        return http.SendAsync(request);
    }

    private static Regex Ids() => new(@"\{\w+\}", RegexOptions.None, TimeSpan.FromSeconds(1));
}
