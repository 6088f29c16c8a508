using System.Text;
using Portal.Accounts;
using Portal.Documents.Search;
using Portal.Filing.Xbrl;
using Portal.Import;
using Portal.Local.Demo;
using Portal.Pdf;
using Portal.Questions;
using Portal.Signing;
using Portal.Testing;

namespace Portal.Benchmarks.Fuzzing;

/// <summary>All of the portal that reads what others send: parsers directly, and the rest through a running portal, where nothing may answer 500.</summary>
internal static class Targets
{
    private static readonly SealTrust Nobody = new([], []);

    public static IReadOnlyList<Target> Of(MeasuredPortal portal) =>
    [
        new("pdf-check", Pdf(), file => PdfReaders.ErrorOfAsync(new MemoryStream(file), toBeSigned: true, "tests", CancellationToken.None)),
        new("pdf-text", Pdf(), file => PdfReaders.WordsOfAsync(new MemoryStream(file), "tests", CancellationToken.None)),
        new("seal-inspection", Pdf(), file => Now(() => SealInspection.Of(new MemoryStream(file), Nobody))),
        new("xbrl", [ReturnInstance.IncomeTax("123456782", 2025, 12_345).ToBytes()], file => Now(() => InstanceReader.Read(new MemoryStream(file)))),
        new("rich-text", Texts("<p>Mag dit <strong>zakelijk</strong>?</p><h2>Kop</h2><ul><li>een<ol><li>twee</li></ol></li></ul><a href='https://x.nl'>x</a>"), bytes => Now(() => RichText.Clean(Cut(Encoding.UTF8.GetString(bytes))))),
        new("import", Texts("sep=;\nNaam;E-mail;BSN;Rol\n\"Jan;\"\"J\"\" Jansen\";jan@voorbeeld.nl;111222333;beheerder\n", "Name,Email,Company\r\nZoë,zoe@x.nl,Bakker\r\n"), bytes => Now(() => Import(bytes))),
        new("words", Texts("Omzetbelasting 2025-Q1, foto's en de jaar­rekening", "ĳs ﬁnanciële"), bytes => Now(() => _ = DocumentWords.In(Encoding.UTF8.GetString(bytes)).ToList())),
        new("search", Texts("btw 2025", "jaarrekening"), bytes => GetAsync(portal, "search", bytes)),
        new("cursor", Texts("eyJhZnRlciI6IjEifQ", "AAAA"), bytes => GetAsync(portal, "after", bytes)),
        new("x-forwarded-for", Texts("203.0.113.7", "::1, 10.0.0.1:443", "[2001:db8::1]:80"), bytes => HeaderAsync(portal, "X-Forwarded-For", bytes)),
        new("multipart", Texts("--b\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nVraag\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--b--\r\n"), bytes => PostAsync(portal, bytes, "multipart/form-data; boundary=b")),
        new("json", Texts("{\"subject\":\"Vraag\",\"body\":\"<p>x</p>\",\"wanted\":[\"a\"],\"due\":\"2026-01-01\"}"), bytes => PostAsync(portal, bytes, "application/json")),
        new("content-type", Texts("multipart/form-data; boundary=b", "application/json; charset=utf-8"), bytes => PostAsync(portal, "{}"u8.ToArray(), Encoding.Latin1.GetString(bytes))),
    ];

    private static byte[][] Texts(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static byte[][] Pdf() => [Pdfs.WithPages(1), Pdfs.WithPages(3)];

    // What is longer is refused before it is cleaned.
    private static string Cut(string text) => text.Length <= RichText.MaxGiven ? text : text[..RichText.MaxGiven];

    private static void Import(byte[] file)
    {
        if (ImportTable.Of(file) is not { Failure: null } table) return;
        var reading = new ImportReading(ImportMapping.Guessed(table.Value));
        _ = new ImportPlan([.. table.Value.Rows.Select(reading.Read)], new AddressNormalizer()).Dossiers.Select(dossier => dossier.NewId).ToList();
    }

    private static Task Now(Action read)
    {
        read();
        return Task.CompletedTask;
    }

    private static Task GetAsync(MeasuredPortal portal, string parameter, byte[] value) => SendAsync(
        portal, new HttpRequestMessage(HttpMethod.Get, $"/api/dossiers/{portal.Story.Dossier.Id}/documents?{parameter}={string.Concat(value.Take(2_000).Select(one => $"%{one:X2}"))}"));

    private static Task HeaderAsync(MeasuredPortal portal, string name, byte[] value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.TryAddWithoutValidation(name, Line(Encoding.Latin1.GetString(value)));
        return SendAsync(portal, request);
    }

    private static Task PostAsync(MeasuredPortal portal, byte[] body, string type)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/dossiers/{portal.Story.Dossier.Id}/questions") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", Line(type));
        return SendAsync(portal, request);
    }

    // More than that the client itself does not send.
    private static string Line(string text) => new([.. text.Where(letter => letter is >= ' ' and < '\u007F').Take(4_000)]);

    private static async Task SendAsync(MeasuredPortal portal, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        using (request)
        {
            using var response = await portal.Http.SendAsync(request);
            if ((int)response.StatusCode >= 500) throw new HttpRequestException($"It answered {(int)response.StatusCode}.", null, response.StatusCode);
        }
    }
}
