namespace Portal.Notifications;

/// <summary>The kinds of document as they are called within a Dutch sentence.</summary>
public static class KindNames
{
    public static string InSentence(string kind) => kind switch
    {
        "VatReturn" => "btw-aangifte",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No name for this kind."),
    };
}
