namespace Portal.Platform.Http;

/// <summary>The two ways to be somebody: a client's cookie session and an office bearer token.</summary>
public static class Schemes
{
    public const string Session = "Session";
    public const string Office = "Office";
}
