namespace Portal.Filing.Digipoort;

/// <summary>Why a request came to nothing. Kept by the codes; what Digipoort said is for the office.</summary>
/// <param name="FaultCode">Digipoort's own, such as ALS100.</param>
public sealed record DigipoortProblem(string Code, string? FaultCode = null, string? Description = null)
{
    /// <summary>Digipoort answered that it does not take the request.</summary>
    public const string RefusedCode = "digipoort-refused";

    public static readonly DigipoortProblem Unreachable = new("digipoort-unreachable");

    /// <summary>It was sent, and there is no answer.</summary>
    public static readonly DigipoortProblem AnswerLost = new("digipoort-answer-lost");

    /// <summary>There is an answer, and it is not certain that it comes from Digipoort or belongs to the request.</summary>
    public static readonly DigipoortProblem AnswerUntrusted = new("digipoort-answer-untrusted");

    /// <summary>The message may have been taken all the same: ask before it is sent again.</summary>
    public bool LeavesDoubt => Code != RefusedCode;
}

/// <summary>What Digipoort answered, or why that is not known.</summary>
public readonly record struct DigipoortAnswer<T>
{
    private readonly T? _value;

    private DigipoortAnswer(T? value, DigipoortProblem? problem) => (_value, Problem) = (value, problem);

    public DigipoortProblem? Problem { get; }

    /// <exception cref="InvalidOperationException">There is a problem instead: ask for that first.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"No answer: {Problem.Code}.");

    public static implicit operator DigipoortAnswer<T>(T value) => new(value, null);

    public static implicit operator DigipoortAnswer<T>(DigipoortProblem problem) => new(default, problem);
}
