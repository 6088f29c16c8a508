using System.Text.Encodings.Web;
using Fluid;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Notifications;

/// <summary>
/// The texts of the mails: Liquid, one file a mail and language; what only the office reads is in Dutch alone. The first line is the subject; a line `=> label | address` is the button;
/// everything else is paragraphs. Text and HTML are both made from it.
/// </summary>
public sealed class MailTemplates
{
    private const string ButtonMark = "=> ";
    private readonly FluidParser _parser = new();
    private readonly TemplateOptions _options = new() { MemberAccessStrategy = new UnsafeMemberAccessStrategy() };
    private readonly Dictionary<string, IFluidTemplate> _templates;
    private readonly FirmOptions _firm;

    public MailTemplates(IOptions<FirmOptions> firm)
    {
        _firm = firm.Value;
        _templates = typeof(MailTemplates).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".liquid", StringComparison.Ordinal))
            .ToDictionary(name => name.Split('/', '\\')[^1], name => _parser.Parse(Read(name)));
    }

    /// <summary>Whether only the office reads it, which is Dutch.</summary>
    public static bool IsForOffice(MailKind kind) => kind is MailKind.DocumentDecided or MailKind.DocumentSigned or MailKind.FilingFailed or MailKind.QuestionAsked;

    public static string NameOf(MailKind kind) => kind switch
    {
        MailKind.Invitation => "invitation",
        MailKind.PasswordLink => "password-link",
        MailKind.DocumentPlaced => "document-placed",
        MailKind.DocumentWithdrawn => "document-withdrawn",
        MailKind.DocumentDecided => "document-decided",
        MailKind.DocumentSigned => "document-signed",
        MailKind.SignedCopy => "signed-copy",
        MailKind.AccountChanged => "account-changed",
        MailKind.NewDevice => "new-device",
        MailKind.FilingAccepted => "filing-accepted",
        MailKind.FilingFailed => "filing-failed",
        MailKind.QuestionAsked => "question-asked",
        MailKind.QuestionAnswered => "question-answered",
        MailKind.Reminder => "reminder",
        MailKind.Digest => "digest",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public Mail Render(MailKind kind, MailModel model)
    {
        var lines = _templates[FileOf(NameOf(kind), model.Language)].Render(new TemplateContext(model, _options)).Split('\n').Select(line => line.TrimEnd());
        var (subject, body) = (lines.First(), lines.Skip(1).ToList());
        var button = body.FirstOrDefault(line => line.StartsWith(ButtonMark, StringComparison.Ordinal))?[ButtonMark.Length..].Split(" | ");
        var letter = new Letter(CodeOf(model.Language), subject, model.FirmName, Paragraphs(body), button?[0], button?[1], model.FirmPhone, model.Unsubscribe, _firm.HeaderColour, _firm.ButtonColour, _firm.LinkColour);
        return new Mail(subject, Layout("layout.text.liquid", letter, null), Layout("layout.html.liquid", letter, HtmlEncoder.Default));
    }

    /// <summary>The text of the SMS with a code. Its last line lets a phone fill the code in, on this portal only.</summary>
    public string RenderSms(SmsModel model, Language language) => _templates[FileOf("sms-code", language)].Render(new TemplateContext(model, _options)).Trim();

    private static string FileOf(string name, Language language) => $"{name}.{CodeOf(language)}.liquid";

    private static string CodeOf(Language language) => language == Language.En ? "en" : "nl";

    private static string[] Paragraphs(IEnumerable<string> body) => string.Join('\n', body.Where(line => !line.StartsWith(ButtonMark, StringComparison.Ordinal)))
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(MailTemplates).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private string Layout(string name, Letter letter, TextEncoder? encoder) =>
        _templates[name].Render(new TemplateContext(letter, _options), encoder ?? NullEncoder.Default).Trim() + "\n";

    private sealed record Letter(
        string Language, string Subject, string FirmName, string[] Paragraphs, string? ButtonLabel, string? ButtonUrl, string FirmPhone, string? Unsubscribe, string HeaderColour, string ButtonColour, string LinkColour);
}

public sealed record Mail(string Subject, string Text, string Html);

public sealed record SmsModel(string FirmName, string Code, string Host);

/// <summary>What a mail's text may speak of.</summary>
public sealed record MailModel
{
    /// <summary>The reader's.</summary>
    public Language Language { get; init; }

    public required string FirmName { get; init; }

    public required string FirmPhone { get; init; }

    public string? Name { get; init; }

    public string? Link { get; init; }

    /// <summary>The page on which such mails can be stopped; null of mails that always come.</summary>
    public string? Unsubscribe { get; init; }

    public string? ValidFor { get; init; }

    public string? Kind { get; init; }

    public string? Subject { get; init; }

    public string? Dossier { get; init; }

    public string? Explanation { get; init; }

    /// <summary>Which paragraph tells of the document; see the table of kinds.</summary>
    public string? Letter { get; init; }

    /// <summary>It replaces one that was there before.</summary>
    public bool IsNewVersion { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; init; }

    public string? DueDate { get; init; }

    /// <summary>By when an answer is asked, as in a sentence.</summary>
    public string? Deadline { get; init; }

    /// <summary>The approval makes the office file it.</summary>
    public bool IsToBeFiled { get; init; }

    /// <summary>The approval makes the portal file it.</summary>
    public bool IsFiledByPortal { get; init; }

    /// <summary>Digipoort's.</summary>
    public string? Reference { get; init; }

    /// <summary>When Digipoort received it.</summary>
    public string? ReceivedAt { get; init; }

    public bool Approved { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedAt { get; init; }

    public string? Comment { get; init; }

    /// <summary>Who signed, as in a Dutch sentence.</summary>
    public string? SignedBy { get; init; }

    public bool IsSignedByMany { get; init; }

    public bool IsToBePublished { get; init; }

    /// <summary>The name of an <see cref="AccountChange"/>.</summary>
    public string? Change { get; init; }

    public string? At { get; init; }

    public string? Device { get; init; }

    /// <summary>The first message of a conversation.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Documents are asked for.</summary>
    public bool AsksForDocuments { get; init; }

    /// <summary>Of an overview.</summary>
    public IReadOnlyList<DigestLine> Documents { get; init; } = [];

    /// <summary>There are more than <see cref="Documents"/>.</summary>
    public bool IsMore { get; init; }
}

/// <summary>A document in an overview.</summary>
public sealed record DigestLine(string Dossier, string Kind, string Subject, string? DueDate, bool IsNewVersion, bool IsWithdrawn);
