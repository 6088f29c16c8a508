using System.Text.Json.Nodes;
using Portal.Functions.Tests.Pdf;
using Portal.Signing;
using Portal.Signing.Evidence;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>
/// A file that carries signatures already is given the seal and nothing else, so that whoever checks an earlier signature, and what was changed
/// since, finds only what signing takes.
/// </summary>
public sealed class EarlierSignatureTests(SharedPortal shared)
{
    private const string Field = "<< /FT /Sig /T (Notaris) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /P 3 0 R /V 10 0 R >>";
    private const string Signature = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 10] /Contents <00> >>";
    private const string Page = "/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]";

    /// <summary>What signing takes, by what it is in.</summary>
    private static readonly string[] Permitted = ["AcroForm", "DSS", "Fields", "Annots"];

    /// <summary>Where the lists stand that the seal adds to: in the page or beside it, in the form or beside it, in the catalog or beside it.</summary>
    public static TheoryData<string, byte[]> Handmade => new()
    {
        { "all in one place", Made("/AcroForm << /Fields [11 0 R] /SigFlags 3 >>", "/Annots [11 0 R]") },
        { "no annotations at all", Made("/AcroForm << /Fields [11 0 R] >>", "") },
        { "a form of its own", Made("/AcroForm 12 0 R", "/Annots 13 0 R", (12, "<< /Fields [11 0 R] /SigFlags 3 >>"), (13, "[11 0 R]")) },
        { "fields of their own", Made("/AcroForm 12 0 R", "/Annots 13 0 R", (12, "<< /Fields 14 0 R /SigFlags 3 >>"), (13, "[11 0 R]"), (14, "[11 0 R]")) },
        { "fields of their own in the catalog", Made("/AcroForm << /Fields 14 0 R >>", "/#c3#a9 (x) /Annots [11 0 R]", (14, "[11 0 R]")) },
        { "usage rights", Made("/Perms << /UR3 10 0 R >>", "") },
        { "a store", Made("/AcroForm << /Fields [11 0 R] >> /DSS 15 0 R", "/Annots [11 0 R]", (15, "<< /Certs [16 0 R] >>"), (16, "<< /Length 3 >>\nstream\nabc\nendstream")) },
    };

    public static TheoryData<string> Signed => ["signed.pdf", "cairo.pdf", "hybrid.pdf", "linearized-object-streams.pdf", "form.pdf"];

    [Theory, MemberData(nameof(Handmade))]
    public async Task Nothing_changes_but_what_signing_takes(string what, byte[] original)
    {
        await NothingElseChangesAsync(original, await SealedBesideAsync(original), what);
    }

    [Theory, MemberData(nameof(Signed))]
    public async Task An_earlier_signature_stays_valid_and_the_seal_covers_the_whole(string name)
    {
        var original = await SignedAsync(name);
        var file = await SealedBesideAsync(original);
        await NothingElseChangesAsync(original, file, name);
        using var saved = new TemporaryFile(file);
        var signatures = (await PdfTools.SuccessAsync("pdfsig", "-nocert", saved.Path)).Split("Signature #")[1..];
        Assert.Equal(2, signatures.Length);
        Assert.All(signatures, signature => Assert.Contains("Signature is Valid", signature, StringComparison.Ordinal));
        Assert.Contains("Total document signed", signatures[1], StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", await PdfTools.SuccessAsync("qpdf", "--check", saved.Path), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Signed))]
    public async Task The_seal_itself_says_who_signed_and_not_what_an_earlier_seal_says(string name)
    {
        var file = await SealedBesideAsync(await SignedAsync(name));
        var verdict = await shared.Services.CheckAsync(file);
        Assert.Equal((SealFinding.Intact, "tweede"), (verdict.Finding, verdict.Evidence?.Reference));
        var third = await SealedBesideAsync(file, "derde");
        Assert.Equal((SealFinding.Intact, "derde"), ((await shared.Services.CheckAsync(third)).Finding, (await shared.Services.CheckAsync(third)).Evidence?.Reference));
        file[^3000] ^= 1;
        Assert.NotEqual(SealFinding.Intact, (await shared.Services.CheckAsync(file)).Finding);
    }

    [Fact]
    public async Task A_file_without_a_signature_takes_the_evidence_as_a_page_as_before()
    {
        var (_, result) = await shared.Services.TrySealAsync(Sealing.File("form.pdf"));
        Assert.False(result.Value.IsEvidenceBeside);
    }

    private async Task<byte[]> SealedBesideAsync(byte[] original, string reference = "tweede")
    {
        var (file, result) = await shared.Services.TrySealAsync(original, Sealing.Evidence with { Reference = reference });
        Assert.Null(result.Failure);
        Assert.True(result.Value.IsEvidenceBeside);
        Assert.Equal(original, file[..original.Length]);
        return file;
    }

    private async Task<byte[]> SignedAsync(string name) => name == "signed.pdf" ? Sealing.File(name) : await shared.Services.SealAsync(Sealing.File(name));

    private static async Task NothingElseChangesAsync(byte[] original, byte[] file, string what)
    {
        var (before, after) = (await ObjectsAsync(original), await ObjectsAsync(file));
        foreach (var (name, old) in before)
        {
            if (name == "trailer" || Type(old) == "/XRef") continue;
            Assert.True(after.ContainsKey(name), $"{what}: {name} is gone");
            if (!JsonNode.DeepEquals(old, after[name])) MayChange(old!, after[name]!, $"{what}: {name}");
        }

        string?[] added = [.. after.Where(entry => !before.ContainsKey(entry.Key)).Select(entry => Type(entry.Value)).Where(type => type is not (null or "/XRef")).Order()];
        Assert.Equal(["/Annot", "/DSS", "/Sig"], added);
    }

    private static void MayChange(JsonNode old, JsonNode now, string what)
    {
        // A list of fields or of annotations: one more, behind those that were there.
        if (old["value"] is JsonArray list)
        {
            Assert.Equal(list.Select(item => item!.ToJsonString()), now["value"]!.AsArray().SkipLast(1).Select(item => item!.ToJsonString()));
            return;
        }

        var (was, becomes) = (old["value"]!.AsObject(), now["value"]!.AsObject());
        var changed = was.Select(entry => entry.Key).Union(becomes.Select(entry => entry.Key)).Where(key => !JsonNode.DeepEquals(was[key], becomes[key]));
        // A form in the catalog is looked into as well.
        if (was["/AcroForm"] is JsonObject form && becomes["/AcroForm"] is JsonObject renewed)
            Assert.Equal(Without(form, "/Fields"), Without(renewed, "/Fields"));
        Assert.All(changed, key => Assert.True(Permitted.Contains(key[1..]), $"{what} has another {key}"));
    }

    private static string Without(JsonObject dictionary, string key) =>
        string.Join('\n', dictionary.Where(entry => entry.Key != key).Select(entry => $"{entry.Key} {entry.Value?.ToJsonString()}").Order());

    private static string? Type(JsonNode? described) => (described?["value"] as JsonObject)?["/Type"]?.ToString() ?? described?["stream"]?["dict"]?["/Type"]?.ToString();

    private static async Task<JsonObject> ObjectsAsync(byte[] file)
    {
        using var saved = new TemporaryFile(file);
        var json = await PdfTools.SuccessAsync("qpdf", "--json", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=none", saved.Path);
        return JsonNode.Parse(json)!["qpdf"]![1]!.AsObject();
    }

    private static byte[] Made(string catalog, string page, params (int Number, string Body)[] more) => HandmadePdf.Write(
        "",
        [
            (1, $"<< /Type /Catalog /Pages 2 0 R {catalog} >>"), (2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"), (3, $"<< {Page} {page} >>"), (10, Signature), (11, Field), .. more,
        ]);
}
