using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Domain;

[JsonConverter(typeof(WorkItemKindConverter))]
public enum WorkItemKind
{
    FileReturn,
    RejectedDocument,
    MalwareFound,

    /// <summary>Digipoort or the Belastingdienst refused a return.</summary>
    FilingFailed,

    /// <summary>A filing takes longer than it should, or has a status that nobody knows.</summary>
    FilingAttention,

    /// <summary>Annual accounts that all have signed have to be published at the KvK.</summary>
    PublishAccounts,

    /// <summary>Not all who had to sign did so in time.</summary>
    SigningExpired,

    AnswerQuestion,

    /// <summary>The client was reminded for the last time.</summary>
    NoResponse,

    /// <summary>Mail to a person does not arrive.</summary>
    AddressWrong,

    /// <summary>What all have signed could not be sealed.</summary>
    SealingFailed,

    /// <summary>A seal waits for a service that has not answered for an hour.</summary>
    SealingWaits,

    /// <summary>The text in a document could not be read for the search.</summary>
    NotSearchable,

    /// <summary>A colleague asked for a change that a second one has to confirm.</summary>
    ConfirmChange,

    /// <summary>The owner of a person's former address stopped the change of it: somebody may have tried to take the account.</summary>
    AddressChangeStopped,

    /// <summary>A client says that the contact details of a dossier should be others.</summary>
    ContactProposed,
}

/// <summary>With hyphens: file-return, rejected-document and so on.</summary>
public sealed class WorkItemKindConverter() : JsonStringEnumConverter<WorkItemKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
