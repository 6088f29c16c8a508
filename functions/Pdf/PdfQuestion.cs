namespace Portal.Pdf;

/// <summary>What a reader is asked about a file.</summary>
internal enum PdfTask
{
    /// <summary>Whether it can be shown.</summary>
    Check,

    /// <summary>Whether it can be shown and sealed.</summary>
    CheckToBeSigned,

    /// <summary>Whether something in it runs by itself or starts something else.</summary>
    ActiveContent,

    /// <summary>The words in it.</summary>
    Words,

    /// <summary>The words on its first pages, for somebody who waits.</summary>
    Beginning,

    /// <summary>All that a seal has to know of it.</summary>
    Outline,
}

/// <param name="Length">Of the file, in bytes, which follow.</param>
internal sealed record PdfQuestion(PdfTask Task, int Length);

/// <param name="Error">The code of what is wrong; null when nothing is.</param>
/// <param name="IsActive">Also where that could not be told.</param>
internal sealed record PdfReply(string? Error = null, IReadOnlyList<string>? Words = null, PdfOutline? Outline = null, bool IsActive = false);
