using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Local.Pki;
using Portal.Signing;
using Portal.Signing.Trail;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>The evidence of a document: read by the office, and signed so that it can be checked without the portal.</summary>
public sealed class TrailTests(SharedPortal shared)
{
    [Fact]
    public async Task The_office_reads_every_event_with_who_from_where_and_by_what()
    {
        var (office, placed) = await ApprovedAsync();
        var trail = await Answer.OfAsync<JsonElement>(office.Http.GetAsync($"/api/office/documents/{placed.Id}/trail"));
        Assert.False(trail.TryGetProperty("brokenAt", out _));
        var events = trail.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(["document-placed", "document-approved"], events.Select(row => row.GetProperty("event").GetString()!));
        Assert.Equal(("Directeur 1", "Prima."), (events[1].GetProperty("actorName").GetString(), events[1].GetProperty("detail").GetString()));
        Assert.NotEmpty(events[1].GetProperty("address").GetString()!);
        await Answer.ProblemAsync(HttpStatusCode.NotFound, office.Http.GetAsync("/api/office/documents/bestaat-niet/trail/export"));
    }

    [Fact]
    public async Task The_export_is_checked_without_the_portal_by_the_command()
    {
        var (exitCode, output) = await VerifyAsync(await ExportAsync());
        Assert.Equal(0, exitCode);
        Assert.All(["SIGNED AND UNCHANGED, by Bakker+Finance", "document-approved", "Directeur 1", "Prima."], line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Openssl_says_the_same_of_its_signature()
    {
        var jws = JsonNode.Parse(await ExportAsync())!;
        using var input = new TemporaryFile(Encoding.ASCII.GetBytes($"{jws["protected"]}.{jws["payload"]}"));
        using var signature = new TemporaryFile(Base64Url.DecodeFromChars((string)jws["signature"]!));
        using var key = new TemporaryFile(Encoding.ASCII.GetBytes(await PdfTools.SuccessAsync("openssl", "x509", "-in", shared.Pki.SealFile, "-noout", "-pubkey")));
        Assert.Contains("Verified OK", await PdfTools.SuccessAsync("openssl", "dgst", "-sha256", "-verify", key.Path, "-signature", signature.Path, input.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_altered_in_any_part_of_it_is_found()
    {
        var file = await ExportAsync();
        var payload = Altered(file, "payload", trail => trail["subject"] = "Iets anders");
        Assert.Equal(TrailFinding.Changed, SignedTrail.Inspect(payload, Believed()).Finding);
        Assert.Equal(TrailFinding.NotSigned, SignedTrail.Inspect(Altered(file, "protected", header => header["alg"] = "none"), Believed()).Finding);
        Assert.Equal(TrailFinding.NotSigned, SignedTrail.Inspect("{}"u8.ToArray(), Believed()).Finding);
        Assert.Equal(TrailFinding.NotSigned, SignedTrail.Inspect(Pdfs.WithPages(1), Believed()).Finding);
        var (exitCode, output) = await VerifyAsync(payload);
        Assert.Equal(1, exitCode);
        Assert.Contains("CHANGED", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_certificate_is_not_the_firms_is_not_believed()
    {
        using var other = LocalPki.Open(null, new Uri("http://localhost:1"));
        var file = await ExportAsync();
        Assert.Equal(TrailFinding.OtherSignature, SignedTrail.Inspect(file, new SealTrust([other.Seal], [other.Root])).Finding);
        Assert.Equal(TrailFinding.NotTrusted, SignedTrail.Inspect(file, Believed() with { Roots = [other.Root] }).Finding);
    }

    [Fact]
    public async Task An_event_that_is_not_what_was_written_is_found_though_it_was_signed_so()
    {
        var trail = SignedTrail.Inspect(await ExportAsync(), Believed()).Trail!;
        Assert.Null(trail.FirstBroken());
        var last = trail.Events[^1];
        Assert.Equal(last.Sequence, (trail with { Events = [.. trail.Events.SkipLast(1), last with { ActorName = "Een ander" }] }).FirstBroken());
        Assert.Equal(trail.Events[0].Sequence, (trail with { Events = [last, trail.Events[0]] }).FirstBroken());
        var jumped = last with { PreviousHash = new string('0', 64) };
        Assert.Equal(last.Sequence, (trail with { Events = [.. trail.Events.SkipLast(1), jumped] }).FirstBroken());
    }

    private SealTrust Believed() => new([shared.Pki.Seal, shared.Pki.Intermediate], [shared.Pki.Root]);

    private static byte[] Altered(byte[] file, string part, Action<JsonNode> alter)
    {
        var jws = JsonNode.Parse(file)!;
        var content = JsonNode.Parse(Base64Url.DecodeFromChars((string)jws[part]!))!;
        alter(content);
        jws[part] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content.ToJsonString()));
        return Encoding.UTF8.GetBytes(jws.ToJsonString());
    }

    private async Task<byte[]> ExportAsync()
    {
        var (office, placed) = await ApprovedAsync();
        using var answer = await office.Http.GetAsync($"/api/office/documents/{placed.Id}/trail/export");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"bewijs-{placed.Id}.json", answer.Content.Headers.ContentDisposition!.FileNameStar);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<(global::Portal.Testing.Office Office, PlacedAnswer Placed)> ApprovedAsync()
    {
        var story = await Scenario.WithDirectorsAsync(shared.Driver, 1);
        var placed = await story.Office.UploadAsync(story.Dossier, "BTW Q1");
        await story.First.ApproveAsync(placed, "Prima.");
        return (story.Office, placed);
    }

    private async Task<(int ExitCode, string Output)> VerifyAsync(byte[] file)
    {
        using var saved = new TemporaryFile(file);
        File.Copy(saved.Path, saved.Path + ".json");
        try
        {
            return await PdfTools.RunAsync("dotnet", Path.Combine(AppContext.BaseDirectory, "Portal.Local.dll"), "verify", saved.Path + ".json", "--certificates", shared.Pki.SealFile);
        }
        finally
        {
            File.Delete(saved.Path + ".json");
        }
    }
}
