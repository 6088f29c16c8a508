using System.Text.Encodings.Web;
using Fluid;
using Microsoft.Extensions.Options;
using Portal.Platform;

namespace Portal.Outbox;

/// <summary>
/// The texts of the mails: Liquid, one file a mail and language; what only the office reads is in Dutch alone. What its lines are, see
/// <see cref="LetterParts"/>. Text and HTML are both made from it.
/// </summary>
public sealed class MailTemplates
{
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
        MailKind.ReminderOfSeveral => "reminder-of-several",
        MailKind.Digest => "digest",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public Mail Render(MailKind kind, MailModel model)
    {
        var parts = LetterParts.Of(_templates[FileOf(NameOf(kind), model.Language)], model);
        var letter = new Letter(
            CodeOf(model.Language), parts.Subject, model.FirmName, parts.Paragraphs, parts.Button?.Label, parts.Button?.Address,
            model.FirmPhone, model.Unsubscribe, _firm.HeaderColour, _firm.ButtonColour, _firm.LinkColour);
        var (text, html) = (Layout("layout.text.liquid", letter, null), Layout("layout.html.liquid", letter, HtmlEncoder.Default));
        return new Mail(parts.Subject, text, html);
    }

    /// <summary>The text of the SMS with a code. Its last line lets a phone fill the code in, on this portal only.</summary>
    public string RenderSms(SmsModel model, Language language) => _templates[FileOf("sms-code", language)].Render(new TemplateContext(model, _options)).Trim();

    private static string FileOf(string name, Language language) => $"{name}.{CodeOf(language)}.liquid";

    private static string CodeOf(Language language) => language == Language.En ? "en" : "nl";

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(MailTemplates).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private string Layout(string name, Letter letter, TextEncoder? encoder) =>
        _templates[name].Render(new TemplateContext(letter, _options), encoder ?? NullEncoder.Default).TrimEnd() + "\n";

    private sealed record Letter(
        string Language, string Subject, string FirmName, IReadOnlyList<string> Paragraphs, string? ButtonLabel, string? ButtonUrl,
        string FirmPhone, string? Unsubscribe, string HeaderColour, string ButtonColour, string LinkColour);
}

public sealed record Mail(string Subject, string Text, string Html);
