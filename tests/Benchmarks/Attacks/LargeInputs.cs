using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Portal.Testing;
using Portal.Local.Demo;

namespace Portal.Benchmarks.Attacks;

/// <summary>Text, XML, JSON and forms that are deep, long or broken.</summary>
internal static class LargeInputs
{
    private const int MostText = 60_000;
    private const int Levels = 200_000;
    private const string Part = "Content-Disposition: form-data; ";

    private static readonly string[] Nestings =
        ["<ul><li>", "<blockquote>", "<b><p>", "<h1>", "<table><tr><td>", "<svg>", "<a href=x><p></a>", "<"];

    private static readonly string[] WithoutSigningIn = ["/api/session", "/api/password/requests", "/api/password"];

    private static readonly HttpStatusCode[] TakenOrNot = [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.BadRequest];

    private static readonly HttpStatusCode[] Refusals =
        [HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType];

    private static readonly string[] BrokenForms =
    [
        "", "--b", "--b--", "--b\r\n\r\n", new string('-', 100_000), "\0\0\0\0",
        $"--b\r\n{Part}name=\"subject\"\r\n\r\nx",
        $"--b\r\n{string.Concat(Enumerable.Repeat("X-Y: z\r\n", 20_000))}\r\n--b--",
        $"--b\r\n{Part}name=\"{new string('a', 200_000)}\"\r\n\r\nx\r\n--b--",
        $"--b\r\n{string.Concat(Enumerable.Repeat($"{Part}name=\"files\"; filename=\"a\"\r\n\r\nx\r\n--b\r\n", 20_000))}--b--",
    ];

    public static IReadOnlyList<Attack> All =>
    [
        new(Text_is_nested_as_deep_as_it_may_be_long, $"{Nestings.Length} messages of 60 kB", "each is taken or refused, and read again"),
        new(A_return_is_nested_or_expands,
            "200,000 levels, a billion laughs, an outside file", "each is refused, and the next document is served"),
        new(Forms_are_broken_in_many_ways, $"{BrokenForms.Length} bodies, by the office and by a client", "each is refused as what it is"),
        new(Bodies_of_JSON_are_large_or_deep, "10 MB, and 60 kB of brackets, to 3 operations without signing in", "each is refused"),
    ];

    private static async Task Text_is_nested_as_deep_as_it_may_be_long(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        var question = await story.First.Questions.BeginAsync(story.Dossier, "Opmaak");
        var forms = Nestings.Select(part => string.Concat(Enumerable.Repeat(part, (MostText - 10) / part.Length)) + "woord")
            .Select(text => Testing.Questions.FormOf([("body", text)])).ToList();
        await attacker.StrikeAsync(async () =>
        {
            foreach (var form in forms) await Hold.AnsweredAsync(story.First.Questions.TrySayAsync(question, form), TakenOrNot);
        });
        await story.Office.Questions.ReadAsync(question);
    }

    private static async Task A_return_is_nested_or_expands(Attacker attacker)
    {
        var office = await attacker.Portal.OfficeAsync();
        var bsn = TaxReturn.NewBsn();
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", bsn);
        var own = ReturnInstance.IncomeTax(bsn, 2025, 1);
        byte[][] instances = [BadInstance.Nested(own, Levels), BadInstance.WithBillionLaughs(own), BadInstance.WithExternalEntity(own)];
        await attacker.StrikeAsync(async () =>
        {
            foreach (var instance in instances)
                await Hold.AnsweredAsync(office.TryPlaceReturnAsync(dossier, TaxReturn.Fields, instance), HttpStatusCode.BadRequest);
        });
        await office.PlaceReturnAsync(dossier, TaxReturn.Fields, own.ToBytes());
    }

    private static async Task Forms_are_broken_in_many_ways(Attacker attacker)
    {
        var story = await Scenario.WithDirectorsAsync(attacker.Portal, 1);
        await attacker.StrikeAsync(async () =>
        {
            foreach (var body in BrokenForms)
            {
                await Hold.AnsweredAsync(story.Office.TryUploadAsync(story.Dossier, FormOf(body)), Refusals);
                await Hold.AnsweredAsync(story.First.Questions.TryBeginAsync(story.Dossier, FormOf(body)), Refusals);
            }
        });
    }

    private static async Task Bodies_of_JSON_are_large_or_deep(Attacker attacker)
    {
        var large = $$"""{"userName":"{{new string('a', 10_000_000)}}"}""";
        string[] bodies = [large, new string('[', MostText), string.Concat(Enumerable.Repeat("{\"a\":", 10_000))];
        await attacker.StrikeAsync(async () =>
        {
            foreach (var path in WithoutSigningIn)
                foreach (var body in bodies) await RefusedAsync(attacker.Portal, path, body);
        });
    }

    // Raw: that a body can be too large is not in the description of each operation.
    private static async Task RefusedAsync(PortalDriver portal, string path, string body)
    {
        using var http = portal.NewRawHttp();
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            await Hold.AnsweredAsync(http.PostAsync(path, content), HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // Cut off while it was still sending, which is a refusal too.
        }
    }

    private static ByteArrayContent FormOf(string body) =>
        new(Encoding.Latin1.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b") } };
}
