using System.Runtime.Serialization;
using System.Text.Json;
using Portal.Batches.Reading;
using Portal.Domain;
using Portal.Placing;
using Portal.Platform.Http;
using Portal.Platform.Storage;

namespace Portal.Batches;

/// <summary>A document to be: its files, what was read from them, and what staff said of it.</summary>
public sealed class BatchRow : Row
{
    public const string Prefix = "row|";

    // Each row is held against all others of its batch: it is read from its JSON once.
    private IReadOnlyList<BatchFile>? _files;
    private DocumentFields? _fields;

    [IgnoreDataMember]
    public string Id => RowKey[Prefix.Length..];

    public RowState State { get; set; }

    public string? DossierId { get; set; }

    public string? DossierName { get; set; }

    /// <summary>Staff looked at it and says that it is right.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>From 0 to 1: how sure the least sure of client, kind and period is.</summary>
    public double Confidence { get; set; }

    /// <summary>What staff said itself, by the names of the API, comma-separated: reading does not change it any more.</summary>
    public string ByHand { get; set; } = "";

    public string FilesJson { get; set; } = "[]";

    public string FieldsJson { get; set; } = "{}";

    public string ReasonsJson { get; set; } = "[]";

    public string ProblemsJson { get; set; } = "[]";

    /// <summary>The document that it is about to become, or is.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The files of that document, as they were about to be written: by these it is known as this row's.</summary>
    public string? WrittenFilesJson { get; set; }

    /// <summary>JSON; see <see cref="Placer"/>.</summary>
    public string? PlacerJson { get; set; }

    /// <summary>Who said 'place': it is theirs also when nobody waits for it any more.</summary>
    [IgnoreDataMember]
    public Caller? Placer
    {
        get => PlacerJson is null ? null : Read<Caller>(PlacerJson);
        set => PlacerJson = value is null ? null : Written(value);
    }

    [IgnoreDataMember]
    public IReadOnlyList<BatchFile> Files
    {
        get => _files ??= Read<List<BatchFile>>(FilesJson);
        set => (_files, FilesJson) = (value, Written(value));
    }

    [IgnoreDataMember]
    public DocumentFields Fields
    {
        get => _fields ??= Read<DocumentFields>(FieldsJson);
        set => (_fields, FieldsJson) = (value, Written(value));
    }

    [IgnoreDataMember]
    public IReadOnlyList<RowReason> Reasons
    {
        get => Read<List<RowReason>>(ReasonsJson);
        set => ReasonsJson = Written(value);
    }

    [IgnoreDataMember]
    public IReadOnlyList<RowProblem> Problems
    {
        get => Read<List<RowProblem>>(ProblemsJson);
        set => ProblemsJson = Written(value);
    }

    [IgnoreDataMember]
    public bool IsDoubtful => !IsConfirmed && Confidence < RowRules.Sure;

    /// <summary>Nothing stands in the way of placing it.</summary>
    [IgnoreDataMember]
    public bool IsReady => State is RowState.Open or RowState.Failed && !IsDoubtful && !Problems.Any(problem => problem.Blocks);

    public bool Has(string field) => ByHand.Split(',').Contains(field);

    public void NoteByHand(string field) =>
        ByHand = Has(field) ? ByHand : string.Join(',', ByHand.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(field));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ApiJson.Options)!;

    private static string Written<T>(T value) => JsonSerializer.Serialize(value, ApiJson.Options);
}

/// <param name="IsInstance">The XBRL instance of a return; the others are PDFs.</param>
/// <param name="Error">The code of what is wrong with it; null when nothing is, or when it has not been read.</param>
/// <param name="Facts">Null as long as it has not been read.</param>
public sealed record BatchFile(DocumentFile File, bool IsInstance, string? Error = null, FileFacts? Facts = null);

/// <param name="Field">As in the API.</param>
/// <param name="Code">One of <see cref="Reading.Reasons"/>.</param>
public sealed record RowReason(string Field, string Code);

/// <param name="Field">As in the API; 'files' for what is about them.</param>
/// <param name="Code">Stable; its text stands in ErrorTexts.resx and is told with it.</param>
/// <param name="Blocks">It is not placed before this is mended; the others are for staff to know.</param>
/// <param name="DocumentId">That it is about, of something that is there already.</param>
public sealed record RowProblem(string Field, string Code, bool Blocks, string? DocumentId = null);
