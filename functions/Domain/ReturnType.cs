namespace Portal.Domain;

public enum ReturnType
{
    Vat,
    IncomeTax,
    CorporateTax,
}
