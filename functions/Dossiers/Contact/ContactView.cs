using Portal.Domain;

namespace Portal.Dossiers.Contact;

/// <summary>Contact details as the API shows them: what is not known is left out.</summary>
public sealed record ContactView(string? Street, string? PostalCode, string? City, string? Country, string? Phone, string? Email)
{
    public static ContactView Of(ContactDetails contact) =>
        new(Known(contact.Street), Known(contact.PostalCode), Known(contact.City), Known(contact.Country), Known(contact.Phone), Known(contact.Email));

    private static string? Known(string text) => text.Length == 0 ? null : text;
}

/// <summary>What a client proposed and the office has not answered.</summary>
public sealed record ContactProposalView(string Id, string By, DateTimeOffset At, ContactView Contact)
{
    public static ContactProposalView? Of(Dossier dossier) => dossier.Proposal is { } proposal ? new(proposal.Id, proposal.By, proposal.At, ContactView.Of(proposal.Contact)) : null;
}
