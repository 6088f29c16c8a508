using Portal.Platform.Outcomes;

namespace Portal.Signing;

public static class SigningFailures
{
    /// <summary>What is kept of them would not fit in the document's row.</summary>
    public static readonly Failure TooManySigners = new("too-many-signers", 409);

    /// <summary>Nobody who would have to sign can do so in the portal.</summary>
    public static readonly Failure NoSigners = new("no-signers", 409);

    /// <summary>The office said that the person cannot sign.</summary>
    public static readonly Failure RecordedAbsent = new("recorded-absent", 409);

    /// <summary>The draft that the letter confirms was replaced or withdrawn since.</summary>
    public static readonly Failure DraftReplaced = new("draft-replaced", 409);

    /// <summary>Accounts that not all have signed have not been adopted.</summary>
    public static readonly Failure NotAdoptedYet = new("not-adopted-yet", 409);

    /// <summary>One signature has to be left.</summary>
    public static readonly Failure LastSigner = new("last-signer", 409);

    public static readonly Failure SealingNotFailed = new("sealing-not-failed", 409);

    /// <summary>The office changed the account a moment ago.</summary>
    /// <param name="until">See <see cref="Portal.Accounts.SigningHold"/>.</param>
    public static Failure Held(DateTimeOffset until) => new("signing-held", 409) { Details = new Dictionary<string, object> { ["heldUntil"] = until } };

    public static readonly Failure ConsentRequired = Failures.InvalidInput("consent", "consent-required");
}
