using Microsoft.AspNetCore.Http;
using Portal.Documents;
using Portal.Platform;
using Portal.Platform.Http;
using Portal.Platform.Outcomes;

namespace Portal.Questions;

/// <summary>What somebody says: a multipart form with texts and files, or JSON when there are no files.</summary>
public sealed class QuestionForm : IAsyncDisposable
{
    private const int MaxSubjectLength = 200;
    private const int MaxWanted = 30;
    private const int MaxWantedLength = 200;

    private readonly UploadForm<object>? _upload;
    private readonly bool _isTooLong;

    private QuestionForm(Fields fields, UploadForm<object>? upload, IReadOnlyList<Attachment> files)
    {
        _upload = upload;
        _isTooLong = fields.Body?.Length > RichText.MaxGiven;
        (Subject, Html, Due) = (fields.Subject?.Trim(), _isTooLong ? "" : RichText.Clean(fields.Body), fields.Due);
        (Wanted, People, Files) = (fields.Wanted ?? [], fields.People ?? [], files);
    }

    /// <param name="Wanted">Of the office's first message: names of documents. Of a client's message: the id of the one that the files are.</param>
    /// <param name="People">Of the office's first message: ids of those it is meant for.</param>
    public sealed record Fields(string? Subject, string? Body, IReadOnlyList<string>? Wanted, IReadOnlyList<string>? People, string? Due);

    public string? Subject { get; }

    public string Html { get; }

    public IReadOnlyList<Attachment> Files { get; }

    public IReadOnlyList<string> Wanted { get; }

    public IReadOnlyList<string> People { get; }

    public string? Due { get; }

    public static async Task<Result<QuestionForm>> ReadAsync(HttpRequest http, CancellationToken cancellation)
    {
        if (http.HasJsonContentType())
        {
            var fields = await http.ReadJsonAsync<Fields>(cancellation);
            return fields.Failure is { } wrong ? wrong : new QuestionForm(fields.Value, null, []);
        }

        var upload = await UploadForm<object>.ReadAsync(http, "", cancellation);
        if (upload.Failure is { } broken) return broken;
        var caller = Caller.Of(http.HttpContext).Id;
        var files = await Task.WhenAll(upload.Value.Files.Select(file => Attachment.OfAsync(file, caller, cancellation)));
        return new QuestionForm(FieldsOf(upload.Value), upload.Value, files);
    }

    /// <summary>Of the first message of a conversation: the subject says what it is about, the words may be left out.</summary>
    public Validation CheckFirst() => CheckAny().Line(Subject, "subject", MaxSubjectLength);

    public Validation CheckReply() =>
        CheckAny().Check(_isTooLong || Files.Count > 0 || RichText.WordsOf(Html).Length > 0, "body", "required");

    /// <summary>What the office asks for.</summary>
    public Validation CheckWanted(Validation check)
    {
        check.Check(Wanted.Count <= MaxWanted, "wanted", "too-many-wanted").Check(Due is null || DutchDay.IsDay(Due), "due", "date-invalid");
        foreach (var name in Wanted) check.Line(name, "wanted", MaxWantedLength);
        return check;
    }

    public ValueTask DisposeAsync() => _upload?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Fields FieldsOf(UploadForm<object> form)
    {
        return new Fields(One("subject"), One("body"), All("wanted"), All("people"), One("due"));

        string[] All(string name) => [.. form.Texts.Where(text => text.Key == name).Select(text => text.Value).Where(value => value.Length > 0)];
        string? One(string name) => All(name).FirstOrDefault();
    }

    private Validation CheckAny() => Attachments.Check(Files, new Validation())
        .Check(!_isTooLong && Html.Length <= RichText.MaxLength, "body", "too-long");
}
