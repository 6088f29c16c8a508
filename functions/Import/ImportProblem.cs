namespace Portal.Import;

/// <summary>Why a row is left.</summary>
/// <param name="Row">As in the file: the header is 1.</param>
/// <param name="Field">A name of <see cref="ImportFields"/>.</param>
/// <param name="Code">Stable. The cell itself is not repeated: it may hold a BSN.</param>
public sealed record ImportProblem(int Row, string Field, string Code);
