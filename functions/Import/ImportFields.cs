using Portal.Platform;

namespace Portal.Import;

/// <summary>What a column can be, by the names of the API, and the headers by which it is known.</summary>
public static class ImportFields
{
    public const string Name = "name";
    public const string Email = "email";
    public const string Mobile = "mobile";
    public const string Language = "language";
    public const string Dossier = "dossier";
    public const string Type = "type";
    public const string KvkNumber = "kvkNumber";
    public const string Rsin = "rsin";
    public const string VatNumber = "vatNumber";
    public const string Bsn = "bsn";
    public const string Role = "role";
    public const string MayHandle = "mayHandle";
    public const string PortalAccess = "portalAccess";

    // As people write them, without what KeyOf leaves out. The first field that a header fits is it.
    private static readonly (string Field, string[] Headers)[] Known =
    [
        (Email, ["email", "emailadres", "emailaddress", "mail", "mailadres", "mailaddress"]),
        (Mobile,
        [
            "mobiel", "mobielnummer", "mobielenummer", "mobieletelefoon", "gsm", "mobile", "mobilenumber", "mobilephone",
            "cellphone", "telefoon", "telefoonnummer", "phone", "phonenumber", "tel",
        ]),
        (Language, ["taal", "voorkeurstaal", "language"]),
        (Dossier,
        [
            "dossier", "dossiernaam", "naamdossier", "organisatie", "organisatienaam", "naamorganisatie", "bedrijf",
            "bedrijfsnaam", "onderneming", "organisation", "organisationname", "organization", "organizationname", "company",
            "companyname", "dossiername",
        ]),
        (Type, ["type", "dossiertype", "typedossier", "soort", "soortdossier", "kindofdossier", "typeofdossier"]),
        (KvkNumber,
        [
            "kvk", "kvknummer", "kvknr", "nummerkvk", "handelsregisternummer", "coc", "cocnumber", "kvknumber",
            "chamberofcommerce", "chamberofcommercenumber",
        ]),
        (Rsin, ["rsin", "rsinnummer", "rsinnumber"]),
        (VatNumber,
        [
            "btw", "btwnummer", "btwnr", "btwid", "btwidnummer", "btwidentificatienummer", "omzetbelastingnummer", "obnummer",
            "vat", "vatnumber", "vatno", "vatid",
        ]),
        (Bsn, ["bsn", "bsnnummer", "burgerservicenummer", "citizenservicenumber", "sofinummer"]),
        (Role, ["rol", "role", "rolindossier"]),
        (MayHandle, ["magafhandelen", "maghandelen", "afhandelen", "mayhandle", "mayapprove", "maysign", "magondertekenen"]),
        (PortalAccess,
        [
            "portaaltoegang", "portaltoegang", "toegang", "toegangportaal", "toegangtotportal", "toegangtotdeportal",
            "portalaccess", "accesstotheportal", "access", "portal", "portaal",
        ]),
        (Name,
        [
            "naam", "volledigenaam", "persoon", "naampersoon", "persoonsnaam", "contactpersoon", "name", "fullname", "person",
            "personname", "contact", "contactperson",
        ]),
    ];

    public static IReadOnlyList<string> All { get; } =
        [Name, Email, Mobile, Language, Dossier, Type, KvkNumber, Rsin, VatNumber, Bsn, Role, MayHandle, PortalAccess];

    /// <summary>The field that a header says it is; null for one that is not known.</summary>
    public static string? Guess(string header) => Known.FirstOrDefault(known => known.Headers.Contains(KeyOf(header))).Field;

    // 'E-mail', 'e mail' and 'Email' are one; what stands in brackets explains.
    private static string KeyOf(string header) => string.Concat(Words.Fold(header.Split('(')[0]).Where(char.IsLetterOrDigit));
}
