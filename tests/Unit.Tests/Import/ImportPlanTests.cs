using System.Text;
using Portal.Accounts;
using Portal.Import;

namespace Portal.Unit.Tests.Import;

/// <summary>What rows ask for, alone and together, before anything is looked up.</summary>
public sealed class ImportPlanTests
{
    private const string Header = "naam;e-mail;mobiel;taal;dossier;type;kvk;rsin;btw-nummer;bsn;rol;mag afhandelen;portaaltoegang\n";

    [Fact]
    public void A_row_holds_a_person_a_dossier_and_what_the_one_may_in_the_other()
    {
        var line = Assert.Single(Plan("Zoë Bakker;zoe@voorbeeld.nl;06 12345678;engels;Bakkerij B.V.;organisatie;12345678;;NL 0010 00044B37;;medewerker;nee;ja").Lines);
        Assert.Empty(line.Problems);
        Assert.Equal(("Zoë Bakker", "zoe@voorbeeld.nl", "06 12345678", Portal.Platform.Language.En), (line.PersonFields!.Name, line.PersonFields.Email, line.PersonFields.Mobile, line.PersonFields.Language));
        Assert.Equal(("organisation", "12345678", "001000044B37"), (line.DossierFields!.Type, line.DossierFields.KvkNumber, line.DossierFields.VatNumber));
        Assert.Equal(("employee", true, false), (line.Wanted!.Role, line.Wanted.PortalAccess, line.Wanted.MayHandle));
    }

    [Theory]
    [InlineData(";zonder@naam.nl;;;;;;;;;;;", "name required")]
    [InlineData("Zonder Adres;;;;;;;;;;;;", "email required")]
    [InlineData("A;geen adres;;;;;;;;;;;", "email email-invalid")]
    [InlineData("A;a@b.nl;12;;;;;;;;;;", "mobile mobile-invalid")]
    [InlineData("A;a@b.nl;;frans;;;;;;;;;", "language import-language-unknown")]
    [InlineData("A;a@b.nl;;;;;12345678;;;;beheerder;;", "dossier required")]
    [InlineData("A;a@b.nl;;;B;vereniging;;;;;beheerder;;", "type dossier-type-unknown")]
    [InlineData("A;a@b.nl;;;B;organisatie;1234567;;;;beheerder;;", "kvkNumber kvk-number-invalid")]
    [InlineData("A;a@b.nl;;;B;organisatie;;123456789;;;beheerder;;", "rsin rsin-invalid")]
    [InlineData("A;a@b.nl;;;B;organisatie;;;001000045B37;;beheerder;;", "vatNumber vat-number-invalid")]
    [InlineData("A;a@b.nl;;;A;persoonlijk;;;;123456789;;;", "bsn bsn-invalid")]
    [InlineData("A;a@b.nl;;;B;organisatie;;;;111222333;beheerder;;", "bsn bsn-personal-only")]
    [InlineData("A;a@b.nl;;;B;organisatie;;;;;baas;;", "role role-unknown")]
    [InlineData("A;a@b.nl;;;B;organisatie;;;;;;;", "role required")]
    [InlineData("A;a@b.nl;;;B;organisatie;;;;;beheerder;misschien;", "mayHandle import-yes-or-no")]
    [InlineData("A;a@b.nl;;;B;organisatie;;;;;beheerder;;soms", "portalAccess import-yes-or-no")]
    [InlineData("\"A\nB\";a@b.nl;;;;;;;;;;;", "name control-characters")]
    public void What_is_wrong_with_a_row_is_told(string row, string told)
    {
        var problem = Assert.Single(Plan(row).Lines.Single().Problems);
        Assert.Equal((2, told), (problem.Row, $"{problem.Field} {problem.Code}"));
    }

    [Theory]
    [InlineData("=1+1;a@b.nl;;;;;;;;;;;")]
    [InlineData("<b>Jan</b>;a@b.nl;;;+Groep;;;;;;beheerder;;")]
    [InlineData("@Jan;a@b.nl;;;-1;;;;;;beheerder;;")]
    public void What_looks_like_a_formula_or_like_markup_is_text(string row) => Assert.Empty(Plan(row).Lines.Single().Problems);

    [Fact]
    public void Of_whom_no_role_is_known_in_a_file_without_roles_is_what_the_form_proposes()
    {
        var wanted = Planned("naam;e-mail;organisatie\nA;a@b.nl;B").Memberships.Single().Wanted;
        Assert.Equal(("director", true, true), (wanted.Role, wanted.PortalAccess, wanted.MayHandle));
    }

    [Fact]
    public void A_personal_dossier_is_called_by_its_person_and_known_by_the_name_or_the_BSN()
    {
        var plan = Plan("Jan de Boer;jan@b.nl;;;;persoonlijk;;;;;;;", "Els Kaas;els@b.nl;;;Els Kaas;;;;;;;;", "Bas Tak;bas@b.nl;;;Privé Bas;;;;;111222333;;;");
        Assert.All(plan.Lines, line => Assert.Empty(line.Problems));
        Assert.Equal(["Jan de Boer", "Els Kaas", "Privé Bas"], plan.Dossiers.Select(dossier => dossier.Fields.Name));
        Assert.All(plan.Lines, line => Assert.Equal(("personal", "director"), (line.DossierFields!.Type, line.Wanted!.Role)));
    }

    [Fact]
    public void Rows_that_name_the_same_organisation_share_it_with_all_they_say_of_it()
    {
        var plan = Plan(
            "A;a@b.nl;;;Bakkerij Één B.V.;;;;;;beheerder;;", "B;b@b.nl;;;bakkerij een b.v.;;12345678;;;;medewerker;;", "C;c@b.nl;;;Bakkerij Één B.V.;;12345678;123456782;;;medewerker;;",
            ";;;;Bakkerij Twee;;;;;;;;");
        Assert.Equal(["12345678 123456782", " "], plan.Dossiers.Select(dossier => $"{dossier.Fields.KvkNumber} {dossier.Fields.Rsin}"));
        Assert.Equal(3, plan.Memberships.Count());
    }

    [Fact]
    public void Two_organisations_of_one_name_are_told_apart_by_their_numbers_and_without_one_it_is_uncertain() =>
        Assert.Equal(
            ["", "", "dossier import-dossier-uncertain"],
            Told("A;a@b.nl;;;Holding B.V.;;12345678;;;;beheerder;;", "A;a@b.nl;;;Holding B.V.;;87654321;;;;beheerder;;", "C;c@b.nl;;;Holding B.V.;;;;;;beheerder;;"));

    [Fact]
    public void What_contradicts_a_row_above_is_told_at_the_later_one() =>
        Assert.Equal(
            ["", "email import-email-of-another", "", "kvkNumber import-number-of-another", "", "dossier personal-dossier-has-its-person", "bsn import-bsn-of-another", ""],
            Told(
                "Jan Jansen;jan@b.nl;;;;;;;;;;;", "Piet Pieters;JAN@b.nl;;;;;;;;;;;",
                "A;a@b.nl;;;Bakker B.V.;;12345678;;;;beheerder;;", "B;b@b.nl;;;Slager B.V.;;12345678;;;;beheerder;;",
                "Els Kaas;els@b.nl;;;Els Kaas;persoonlijk;;;;111222333;;;", "Tom Kaas;tom@b.nl;;;Els Kaas;persoonlijk;;;;;;;",
                "Tom Kaas;tom@b.nl;;;Tom Kaas;persoonlijk;;;;111222333;;;", "Els Kaas;els2@b.nl;;;Els Kaas;persoonlijk;;;;123456782;;;"));

    [Fact]
    public void A_row_that_says_nothing_more_is_told_as_a_double() =>
        Assert.Equal(
            ["", "", "dossier import-row-twice", "email import-row-twice", "dossier import-row-twice"],
            Told("A;a@b.nl;;;B;;;;;;beheerder;;", "A;a@b.nl;;;C;;;;;;medewerker;;", "a;A@B.nl;;;b;;;;;;medewerker;;", "A;a@b.nl;;;;;;;;;;;", ";;;;C;;;;;;;;"));

    [Fact]
    public void What_is_wrong_with_one_row_is_nothing_to_the_others() =>
        Assert.Equal(["email email-invalid", ""], Told("A;fout;;;B;;12345678;;;;beheerder;;", "C;c@b.nl;;;D;;12345678;;;;beheerder;;"));

    [Fact]
    public void The_dossier_that_a_file_makes_is_the_same_one_each_time()
    {
        string IdOf(string row) => Plan(row).Dossiers.Single().NewId;
        Assert.Equal(IdOf("A;a@b.nl;;;Bakker B.V.;;12345678;;;;beheerder;;"), IdOf("B;b@b.nl;;;Bakker B.V.;;12345678;;;;medewerker;;"));
        Assert.NotEqual(IdOf("A;a@b.nl;;;A;persoonlijk;;;;;;;"), IdOf("A;aa@b.nl;;;A;persoonlijk;;;;;;;"));
        Assert.Equal(IdOf("A;a@b.nl;;;A;persoonlijk;;;;;;;"), IdOf("A;a@b.nl;;;A;persoonlijk;;;;111222333;;;"));
    }

    private static IEnumerable<string> Told(params string[] rows) => Plan(rows).Lines.Select(line => string.Join(", ", line.Problems.Select(problem => $"{problem.Field} {problem.Code}")));

    private static ImportPlan Plan(params string[] rows) => Planned(Header + string.Join('\n', rows));

    private static ImportPlan Planned(string file)
    {
        var table = ImportTable.Of(Encoding.UTF8.GetBytes(file)).Value;
        return new ImportPlan([.. table.Rows.Select(new ImportReading(ImportMapping.Guessed(table)).Read)], new AddressNormalizer());
    }
}
