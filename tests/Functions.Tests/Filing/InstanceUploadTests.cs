using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Local.Demo;
using Portal.Platform.Outcomes;
using Portal.Stores;
using Portal.Testing;

namespace Portal.Functions.Tests.Filing;

/// <summary>What the office may upload with a return; nothing is kept of what is refused.</summary>
public sealed class InstanceUploadTests(SharedPortal shared)
{
    [Theory]
    [InlineData("123456782", "2025", "instance-other-taxpayer")]
    [InlineData(null, "2024", "instance-other-period")]
    public async Task An_instance_that_is_not_the_return_it_is_said_to_be_is_refused(string? bsn, string period, string error)
    {
        var own = TaxReturn.NewBsn();
        await RefusesAsync(error, own, ReturnInstance.IncomeTax(bsn ?? own, 2025, 1).ToBytes(), period);
    }

    [Fact]
    public async Task The_partners_return_is_refused_also_when_the_client_stands_in_it()
    {
        var own = TaxReturn.NewBsn();
        await RefusesAsync("instance-other-taxpayer", own, (ReturnInstance.IncomeTax("123456782", 2025, 1) with { Partner = own }).ToBytes());
    }

    [Fact]
    public async Task Without_a_declarant_it_is_refused()
    {
        var own = TaxReturn.NewBsn();
        await RefusesAsync("instance-no-declarant", own, (ReturnInstance.IncomeTax(own, 2025, 1) with { HasDeclarant = false, Partner = own }).ToBytes());
    }

    [Fact]
    public async Task An_external_entity_is_refused() => await RefusesAsync("instance-unreadable", BadInstance.WithExternalEntity);

    [Fact]
    public async Task A_billion_laughs_is_refused() => await RefusesAsync("instance-unreadable", BadInstance.WithBillionLaughs);

    [Fact]
    public async Task Bytes_in_another_encoding_than_it_says_are_refused()
    {
        await RefusesAsync("instance-unreadable", BadInstance.InLatin1);
        await RefusesAsync("instance-unreadable", BadInstance.SaysUtf16);
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused() => await RefusesAsync("instance-too-large", instance => [.. instance.ToBytes(), .. new byte[50 * 1024 * 1024]]);

    [Fact]
    public async Task An_instance_does_not_belong_to_what_is_no_return()
    {
        var office = await shared.Driver.OfficeAsync();
        var own = TaxReturn.NewBsn();
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", own);
        var refused = await Answer.ProblemAsync(
            HttpStatusCode.BadRequest, office.TryPlaceReturnAsync(dossier, new { kind = "DraftReturn", subject = "Concept" }, ReturnInstance.IncomeTax(own, 2025, 1).ToBytes()));
        Assert.Equal([ErrorTexts.For("instance-not-for-kind")], refused.Errors!["files"]);
    }

    [Fact]
    public async Task The_trail_tells_which_instance_a_new_version_came_with()
    {
        var own = TaxReturn.NewBsn();
        var office = await shared.Driver.OfficeAsync();
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", own);
        await office.MakeDirectorAsync(dossier, await office.AddPersonAsync("Ina Komst", Unique.Email()));
        var placed = await office.PlaceReturnAsync(dossier, TaxReturn.Fields, ReturnInstance.IncomeTax(own, 2025, 1).ToBytes());
        var corrected = ReturnInstance.IncomeTax(own, 2025, 2).ToBytes();
        await office.ReplaceReturnAsync(placed, new { }, corrected);
        var document = (await shared.Services.GetRequiredService<DocumentStore>().FindAsync(placed.Id, CancellationToken.None))!;
        var events = await shared.Services.GetRequiredService<DossierStore>().HistoryAsync(dossier.Id, placed.Id, CancellationToken.None);
        var replaced = events.Single(row => row.Event == "document-replaced");
        Assert.EndsWith(Pdfs.Sha256(corrected), replaced.Version, StringComparison.Ordinal);
        Assert.Equal(document.HashesOfFiles, replaced.Version);
    }

    private Task RefusesAsync(string error, Func<ReturnInstance, byte[]> make)
    {
        var own = TaxReturn.NewBsn();
        return RefusesAsync(error, own, make(ReturnInstance.IncomeTax(own, 2025, 1)));
    }

    private async Task RefusesAsync(string error, string bsn, byte[] instance, string period = "2025")
    {
        var office = await shared.Driver.OfficeAsync();
        var dossier = await office.AddPersonalDossierAsync($"I. Komst {Unique.Word()}", bsn);
        var refused = await Answer.ProblemAsync(HttpStatusCode.BadRequest, office.TryPlaceReturnAsync(dossier, new { kind = "IncomeTaxReturn", subject = "IB", period }, instance));
        Assert.Equal([ErrorTexts.For(error)], refused.Errors!["files"]);
    }
}
