namespace Portal.Platform;

/// <summary>
/// Characters that nobody sees and that change what is seen beside them: those that turn the direction of writing, by which 'fdp.exe'
/// looks like 'exe.pdf', and those that begin a new line without being a control character (Unicode 23.2 and UAX 9).
/// </summary>
public static class LineMarks
{
    public static bool Are(char letter) =>
        letter is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
