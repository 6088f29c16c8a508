using System.Text;
using Microsoft.Playwright;
using Portal.Testing;

namespace Portal.Browser.Tests;

/// <summary>Importeren: staff brings a client list, sees what would be made of it and what is wrong, and corrects what a column is.</summary>
public sealed class ImportTests(SharedBrowser shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task From_a_client_list_to_people_and_dossiers(int width)
    {
        var (word, email) = (Unique.Word(), Unique.Email());
        await using var staff = await shared.NewVisitorAsync(width);
        await staff.Page.GotoAsync("/kantoor/personen");
        await staff.SignInAsStaffAsync();
        await staff.FollowAsync("Importeren");
        await staff.SeesHeadingAsync("Importeren");
        await staff.FindsNothingWrongAsync();
        var sample = await staff.Page.RunAndWaitForDownloadAsync(() => staff.PressAsync("Voorbeeld downloaden"));
        Assert.Equal("voorbeeld-importeren.csv", sample.SuggestedFilename);

        // What is no CSV is refused with what to do, and stays to be seen.
        await ChooseAsync(staff, "lijst.xlsx", [0x50, 0x4B, 0x03, 0x04]);
        await staff.SeesAsync("Kies daarin Opslaan als en dan CSV");
        await staff.SeesAsync("lijst.xlsx");
        await staff.FindsNothingWrongAsync();

        // As Excel saves it: semicolons, in the code page of Windows.
        var list = $"Naam;E-mail;Bedrijfsnaam;Functie\nZoë {word};{email};Café {word};beheerder\nBas {word};geen adres;Café {word};medewerker\nCas {word};{Unique.Email()};Café {word};baas\n";
        await ChooseAsync(staff, "cliënten.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(list));
        await staff.SeesHeadingAsync("Wat er gebeurt");
        await staff.SeesAsync($"Zoë {word}");
        await staff.SeesAsync("Er is geen kolom met de rol.");
        await staff.SeesAsync("Dit is geen geldig e-mailadres");
        await Assertions.Expect(staff.Page.GetByText("Schrijf beheerder of medewerker")).ToHaveCountAsync(0);
        await staff.FindsNothingWrongAsync();
        await staff.Page.GetByLabel("Wat is de kolom Functie?").SelectOptionAsync("role");
        await staff.SeesAsync("Schrijf beheerder of medewerker");
        await staff.SeesAsync("waarvan 1 beheerder die mag afhandelen");
        await staff.FindsNothingWrongAsync();
        var problems = await staff.Page.RunAndWaitForDownloadAsync(() => staff.PressAsync("Problemen downloaden"));
        Assert.Contains("3;E-mail;Dit is geen geldig e-mailadres", await File.ReadAllTextAsync(await problems.PathAsync()), StringComparison.Ordinal);

        await staff.PressAsync("1 rij importeren");
        await staff.SeesAsync("1 rij is geïmporteerd");
        await staff.SeesHeadingAsync("Niet geïmporteerd");
        await staff.FindsNothingWrongAsync();
        await staff.FollowAsync("Naar Personen");
        await staff.FillAsync("Zoeken op naam of e-mailadres", email);
        await staff.FindsRowsAsync(1);
        await staff.FollowAsync($"Zoë {word}");
        await staff.SeesAsync("Nog niet uitgenodigd");
        await staff.SeesAsync($"Café {word}");
        await staff.FindsNothingWrongAsync();
        Assert.Empty(await shared.Driver.Mail.ToAsync(email));
        await staff.PressAsync("Uitnodigen");
        await staff.SeesAsync("Uitgenodigd, nog geen wachtwoord ingesteld");
        await shared.Driver.Mail.WaitForAsync(email, "");
    }

    [Fact]
    public async Task A_file_without_faults_says_so_and_a_second_time_that_nothing_is_new()
    {
        var list = Encoding.UTF8.GetBytes($"name,email\nAnna,{Unique.Email()}\nBram,{Unique.Email()}\n");
        await using var staff = await shared.NewVisitorAsync();
        await staff.Page.GotoAsync("/kantoor/personen/importeren");
        await staff.SignInAsStaffAsync();
        await ChooseAsync(staff, "list.csv", list);
        await staff.SeesAsync("Geen problemen");
        await staff.TabToAsync("2 rijen importeren");
        await staff.Page.Keyboard.PressAsync("Enter");
        await staff.SeesAsync("2 rijen zijn geïmporteerd");
        await staff.PressAsync("Nog een bestand importeren");
        await ChooseAsync(staff, "list.csv", list);
        await staff.SeesAsync("Alles wat in dit bestand klopt, staat al in de portal.");
        await staff.FindsNothingWrongAsync();
    }

    private static Task ChooseAsync(Visitor staff, string name, byte[] file) =>
        staff.Page.Locator("[data-files]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
}
