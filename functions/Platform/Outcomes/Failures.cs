namespace Portal.Platform.Outcomes;

/// <summary>The failures that any feature may meet. A feature's own stand beside it.</summary>
public static class Failures
{
    public static readonly Failure NotFound = new("not-found", 404);
    public static readonly Failure NotSignedIn = new("not-signed-in", 401);

    /// <summary>The page was shown to somebody else, who was signed in with this browser before.</summary>
    public static readonly Failure OtherSession = new("other-session", 401);

    public static readonly Failure NotAllowed = new("not-allowed", 403);
    public static readonly Failure CrossSite = new("cross-site", 403);
    public static readonly Failure InvalidJson = new("invalid-json", 400);
    public static readonly Failure NotJson = new("not-json", 415);
    public static readonly Failure BodyTooLarge = new("body-too-large", 413);
    public static readonly Failure InvalidIdempotencyKey = new("invalid-idempotency-key", 400);
    public static readonly Failure IdempotencyKeyReused = new("idempotency-key-reused", 422);

    /// <summary>Or it broke off: nobody knows whether it was done.</summary>
    public static readonly Failure IdempotencyUnderWay = new("idempotency-under-way", 409);

    public static readonly Failure InvalidCursor = new("invalid-cursor", 400);
    public static readonly Failure StorageUnavailable = new("storage-unavailable", 503);
    public static readonly Failure Unexpected = new("unexpected", 500);

    public static Failure InvalidInput(string field, string error) => new("invalid-input", 400, new Dictionary<string, string[]> { [field] = [error] });
}
