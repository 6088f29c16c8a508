using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Portal.Local.Digipoort;

internal static class DigipoortEndpoints
{
    public static void MapDigipoort(this IEndpointRouteBuilder web, DigipoortStore store)
    {
        web.MapGet("/local/digipoort", async (HttpRequest request, CancellationToken cancellation) =>
        {
            var (scenario, messages) = (await store.ScenarioAsync(cancellation), await store.AllAsync(cancellation));
            return request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html")
                ? Results.Content(DigipoortPage.Html(scenario, messages), "text/html; charset=utf-8")
                : Results.Json(new { scenario = scenario.Name, items = messages.Select(View) });
        });
        web.MapPut("/local/digipoort", async (ScenarioRequest request, CancellationToken cancellation) =>
        {
            if (DigipoortScenario.Find(request.Scenario) is not { } scenario)
                return Results.Problem($"'scenario' has to be one of {string.Join(", ", DigipoortScenario.All.Select(known => known.Name))}.", statusCode: 400);
            await store.SetAsync(scenario, cancellation);
            return Results.Json(new { scenario = scenario.Name });
        });
        // For the page's own form, since a form cannot PUT.
        web.MapPost("/local/digipoort", async (HttpRequest request, CancellationToken cancellation) =>
        {
            var form = await request.ReadFormAsync(cancellation);
            if (DigipoortScenario.Find(form["scenario"]) is { } scenario) await store.SetAsync(scenario, cancellation);
            return Results.Redirect("/local/digipoort");
        });
    }

    private static object View(ReceivedMessage message) => new
    {
        reference = message.Reference,
        at = message.At.UtcDateTime,
        messageKind = message.MessageKind,
        identityType = message.IdentityType,
        fileName = message.FileName,
        sha256 = message.Sha256,
        scenario = message.Scenario,
    };

    private sealed record ScenarioRequest(string? Scenario);
}
