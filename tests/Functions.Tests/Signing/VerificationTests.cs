using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Portal.Platform.Storage;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>Anyone has a file checked, over the API.</summary>
public sealed class VerificationTests(SharedPortal shared)
{
    private static readonly int Places = 4 * Environment.ProcessorCount;

    [Fact]
    public async Task Of_a_sealed_file_is_told_what_it_says_itself()
    {
        var file = await shared.Services.SealAsync(Sealing.File("chromium.pdf"));
        var answer = await Answer.OfAsync<JsonElement>(VerifyAsync(file));
        Assert.Equal(("intact", Pdfs.Sha256(file)), (answer.GetProperty("finding").GetString(), answer.GetProperty("sha256").GetString()));
        var evidence = answer.GetProperty("evidence");
        Assert.Equal("Bäckerei Café Ørsted B.V.", evidence.GetProperty("dossier").GetString());
        Assert.Equal(["José van de Çelik-Łukasz", "Ζωή Παπαδοπούλου"], evidence.GetProperty("signed").EnumerateArray().Select(one => one.GetProperty("name").GetString()!));
        Assert.Equal(JsonValueKind.String, answer.GetProperty("at").ValueKind);
    }

    [Fact]
    public async Task Of_any_other_file_nothing_is_told_but_that()
    {
        var file = await shared.Services.SealAsync(Sealing.File("chromium.pdf"));
        file[300] ^= 1;
        foreach (var (given, finding) in new[] { (file, "changed"), (Pdfs.WithPages(1), "notSealed"), (Sealing.File("signed.pdf"), "otherSeal"), ("geen pdf"u8.ToArray(), "notSealed"), (Array.Empty<byte>(), "notSealed") })
        {
            var answer = await Answer.OfAsync<JsonElement>(VerifyAsync(given));
            Assert.Equal(finding, answer.GetProperty("finding").GetString());
            Assert.Equal(["finding", "sha256"], answer.EnumerateObject().Select(property => property.Name));
        }
    }

    [Fact]
    public async Task Nothing_of_it_is_kept()
    {
        await using var portal = await shared.StartAnotherAsync();
        var file = await portal.Services.SealAsync(Sealing.File("ghostscript.pdf"));
        var before = await BlobsAsync();
        await Answer.SuccessAsync(VerifyAsync(file, portal.Driver.NewClient(Unique.Address()).Http));
        Assert.Equal(before, await BlobsAsync());

        async Task<List<string>> BlobsAsync()
        {
            var blobs = new List<string>();
            var service = portal.Services.GetRequiredService<BlobServiceClient>();
            await foreach (var container in service.GetBlobContainersAsync())
                if (container.Name.StartsWith(portal.Services.GetRequiredService<StorageNames>().Container("").Name, StringComparison.Ordinal))
                    await foreach (var blob in service.GetBlobContainerClient(container.Name).GetBlobsAsync()) blobs.Add($"{container.Name}/{blob.Name}");
            return blobs;
        }
    }

    [Fact]
    public async Task What_is_no_PDF_or_too_large_is_refused()
    {
        using var text = new ByteArrayContent("tekst"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        Assert.Equal("file-not-pdf", (await Answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType, NewClient().PostAsync("/api/verification", text))).Code);
        Assert.Equal("file-too-large", (await Answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, VerifyAsync(new byte[25_000_001]))).Code);
    }

    [Fact]
    public async Task An_address_that_asks_too_often_is_turned_away_and_may_still_sign_in()
    {
        await using var portal = await shared.StartAnotherAsync(settings: new Dictionary<string, string?> { ["Accounts:FailuresPerAddress"] = "5" });
        var (person, _) = await portal.Driver.NewPersonAsync();
        var client = portal.Driver.NewClient(Unique.Address());
        for (var check = 1; check <= 5; check++) await Answer.SuccessAsync(VerifyAsync(Pdfs.WithPages(1), client.Http));
        var problem = await Answer.ProblemAsync(HttpStatusCode.TooManyRequests, VerifyAsync(Pdfs.WithPages(1), client.Http));
        Assert.Equal("too-many-attempts", problem.Code);
        await Answer.SuccessAsync(client.TrySignInAsync(person.Email, Client.Password));
        await portal.Driver.AdvanceClockAsync("PT11M");
        await Answer.SuccessAsync(VerifyAsync(Pdfs.WithPages(1), client.Http));
    }

    [Fact]
    public async Task A_sender_who_takes_his_time_holds_up_nobody_else()
    {
        await using var portal = await shared.StartAnotherAsync();
        var slow = new SlowSenders(portal);
        var address = Unique.Address();
        for (var one = 0; one < 3 * Places; one++) slow.Begin(address);
        await Answer.SuccessAsync(VerifyAsync(Pdfs.WithPages(1), portal.Driver.NewClient(Unique.Address()).Http));
        await slow.EndAsync();
    }

    [Fact]
    public async Task Senders_who_take_all_places_do_not_keep_them()
    {
        await using var portal = await shared.StartAnotherAsync();
        var slow = new SlowSenders(portal);
        for (var one = 0; one < 3 * Places; one++) slow.Begin(Unique.Address());
        var other = VerifyAsync(Pdfs.WithPages(1), portal.Driver.NewClient(Unique.Address()).Http);
        await Eventually.HoldsAsync("their time to be over", async () =>
        {
            await portal.Driver.AdvanceClockAsync("PT2M");
            if (!other.IsCompleted) return false;
            // The clock may have gone on just when its turn had come: then it is told so, and asks again as a person would.
            if ((await other).StatusCode != HttpStatusCode.RequestTimeout) return true;
            other = VerifyAsync(Pdfs.WithPages(1), portal.Driver.NewClient(Unique.Address()).Http);
            return false;
        });
        await Answer.SuccessAsync(other);
        await slow.EndAsync();
    }

    private HttpClient NewClient() => shared.Driver.NewClient(Unique.Address()).Http;

    // Asks before it sends: what is too large is refused unread.
    private async Task<HttpResponseMessage> VerifyAsync(byte[] file, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/verification")
        {
            Content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } },
            Headers = { ExpectContinue = true },
        };
        return await (client ?? NewClient()).SendAsync(request);
    }

    // Files of which the first bytes are sent, and the others not.
    private sealed class SlowSenders(TestPortal portal)
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<Task> _sending = [];

        public void Begin(string address) => _sending.Add(portal.Driver.NewClient(address).Http.PostAsync("/api/verification", new SlowContent(_end.Task)));

        public async Task EndAsync()
        {
            _end.SetResult();
            // Whether one was answered or cut off is told by nobody: the portal had let go of it.
            await Task.WhenAll(_sending).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private sealed class SlowContent : HttpContent
    {
        private readonly Task _end;

        public SlowContent(Task end)
        {
            _end = end;
            Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("%PDF-1.7\n"u8.ToArray());
            await stream.FlushAsync();
            await _end;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
