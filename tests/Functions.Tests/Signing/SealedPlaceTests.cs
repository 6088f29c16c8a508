using System.IO.Compression;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Portal.Documents.Search;
using Portal.Domain;
using Portal.Platform.Storage;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Signing;

/// <summary>Sealed files are where nothing can be changed any more; those of before are found where they were.</summary>
public sealed class SealedPlaceTests(SharedPortal shared)
{
    private StorageNames Names => shared.Services.GetRequiredService<StorageNames>();

    [Fact]
    public async Task What_was_sealed_is_in_the_container_that_stands_fast_and_what_was_signed_is_not()
    {
        var story = await SealedStoryAsync();
        var document = await RowAsync(story);
        Assert.Equal(["signed", "files"], document.Files.Select(file => file.Container));
        Assert.Equal([document.Files[0].Blob], await BlobsAsync(FileStore.Sealed, document.PartitionKey));
        Assert.Equal([document.Files[1].Blob], await BlobsAsync(FileStore.Files, document.PartitionKey));
        await EverythingFindsItAsync(story, document);
    }

    [Fact]
    public async Task What_an_earlier_release_sealed_among_the_other_files_is_still_given()
    {
        var story = await SealedStoryAsync();
        var document = await RowAsync(story);
        var place = document.Files[0];
        var bytes = (await Names.Container(FileStore.Sealed).GetBlobClient(place.Blob).DownloadContentAsync()).Value.Content;
        await Names.Container(FileStore.Files).GetBlobClient($"{document.PartitionKey}/{place.Id}").UploadAsync(bytes, new BlobUploadOptions());
        await WriteAsEarlierAsync(document, $"{document.PartitionKey}/{place.Id}");

        var earlier = await RowAsync(story);
        Assert.Equal(["files", "files"], earlier.Files.Select(file => file.Container));
        await EverythingFindsItAsync(story, earlier);
    }

    private async Task<SigningStory> SealedStoryAsync()
    {
        var story = await SigningStory.BeginAsync(shared.Driver, 1);
        await story.SignAsync(0);
        await story.SealedAsync();
        return story;
    }

    private async Task<Document> RowAsync(SigningStory story) =>
        (await shared.Services.GetRequiredService<DocumentStore>().FindAsync(story.Document.Id, CancellationToken.None))!;

    private async Task<List<string>> BlobsAsync(string container, string dossierId) =>
        await Names.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, dossierId, CancellationToken.None).Select(blob => blob.Name).ToListAsync();

    // The row and its copies in the lists, as a release wrote them that knew of one container.
    private async Task WriteAsEarlierAsync(Document document, string blob)
    {
        var files = JsonNode.Parse(document.FilesJson)!.AsArray();
        files[0]!["Blob"] = blob;
        foreach (var file in files) file!.AsObject().Remove("Container");
        var dossiers = shared.Services.GetRequiredService<DossierStore>().Table;
        foreach (var key in DocumentLists.KeysOf(document).Append(document.RowKey))
        {
            var row = (await dossiers.GetEntityAsync<TableEntity>(document.PartitionKey, key)).Value;
            row[nameof(Document.FilesJson)] = files.ToJsonString();
            await dossiers.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }
    }

    private async Task EverythingFindsItAsync(SigningStory story, Document document)
    {
        var file = document.Files[0];
        Assert.Equal(file.Sha256, Pdfs.Sha256(await story.First.Http.GetByteArrayAsync($"/api/documents/{document.Id}/files/{file.Id}?download=true")));
        Assert.Equal(file.Sha256, Pdfs.Sha256(await story.Office.Http.GetByteArrayAsync($"/api/office/documents/{document.Id}/files/{file.Id}")));
        using var zip = new ZipArchive(new MemoryStream(await story.First.Http.GetByteArrayAsync($"/api/dossiers/{document.PartitionKey}/archive")));
        using var archived = new MemoryStream();
        await using (var entry = await zip.Entries.Single(entry => entry.Name.EndsWith("(ondertekend).pdf", StringComparison.Ordinal)).OpenAsync()) await entry.CopyToAsync(archived);
        Assert.Equal(file.Sha256, Pdfs.Sha256(archived.ToArray()));
        await ActivatorUtilities.CreateInstance<IndexDocument>(shared.Services).Run(DocumentVersion.Of(document).ToString(), CancellationToken.None);
        Assert.Single(await story.First.DocumentsAsync(story.Scenario.Dossier, "?search=bedrijfszegel"));
    }
}
