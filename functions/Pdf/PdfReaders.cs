using System.Collections.Concurrent;
using Portal.Platform;

namespace Portal.Pdf;

/// <summary>
/// Reads PDFs that others made, in processes of their own: what ends or eats up a reader leaves the portal as it is. As many at a time as the
/// machine has processors, for all portals in this process together, and one more for texts, which nobody waits for; the others wait their turn,
/// caller by caller, so that who sends many files or slow ones waits behind himself.
/// </summary>
public static class PdfReaders
{
    private static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(1);
    private static readonly FairTurns Turns = new(Environment.ProcessorCount, each: Environment.ProcessorCount);
    private static readonly FairTurns TurnsForTexts = new(1, each: 1);
    private static readonly ConcurrentStack<(ReaderProcess Reader, long Since)> Idle = new();
    private static readonly Timer Tidying = new(_ => Tidy(), null, IdleFor, IdleFor);

    /// <param name="content">Can seek. Its whole length is read.</param>
    /// <param name="caller">On whose behalf: a person or an account, or the dossier that a workflow works for.</param>
    /// <returns>Null when the file was too much for a reader.</returns>
    /// <exception cref="OperationCanceledException">The caller is gone; so is the reader.</exception>
    internal static async Task<PdfReply?> AskAsync(PdfTask task, Stream content, string caller, CancellationToken cancellation)
    {
        using var turn = await (task == PdfTask.Words ? TurnsForTexts : Turns).TakeAsync(caller, cancellation);
        var reader = Take();
        await using var gone = cancellation.Register(reader.End);
        try
        {
            return await reader.AskAsync(task, content, cancellation);
        }
        finally
        {
            GiveBack(reader);
        }
    }

    /// <summary>Whether a file can be shown and, when it is to be signed, sealed: what is refused is refused at upload, not when it is signed.</summary>
    /// <returns>The code of what is wrong, or null.</returns>
    public static async Task<string?> ErrorOfAsync(Stream content, bool toBeSigned, string caller, CancellationToken cancellation)
    {
        if (PdfCheck.ErrorOfStart(content) is { } error) return error;
        var reply = await AskAsync(toBeSigned ? PdfTask.CheckToBeSigned : PdfTask.Check, content, caller, cancellation);
        return reply is null ? PdfCheck.Unreadable : reply.Error;
    }

    /// <summary>Whether a file may run something by itself or start something else, where that is no reason to refuse it.</summary>
    /// <returns>True too where the file could not be looked through.</returns>
    public static async Task<bool> MayBeActiveAsync(Stream content, string caller, CancellationToken cancellation) =>
        await AskAsync(PdfTask.ActiveContent, content, caller, cancellation) is not { IsActive: false };

    /// <returns>The words in a file; null when it was too much for a reader.</returns>
    public static async Task<IReadOnlyList<string>?> WordsOfAsync(Stream content, string caller, CancellationToken cancellation) =>
        (await AskAsync(PdfTask.Words, content, caller, cancellation))?.Words;

    /// <returns>The words on the first pages; null when the file was too much for a reader.</returns>
    public static async Task<IReadOnlyList<string>?> BeginningOfAsync(Stream content, string caller, CancellationToken cancellation) =>
        (await AskAsync(PdfTask.Beginning, content, caller, cancellation))?.Words;

    private static ReaderProcess Take()
    {
        while (Idle.TryPop(out var idle))
        {
            // The machine may have ended it since, for want of memory.
            if (idle.Reader.IsAlive) return idle.Reader;
            idle.Reader.Dispose();
        }

        return ReaderProcess.Start();
    }

    private static void GiveBack(ReaderProcess reader)
    {
        if (reader.IsAlive) Idle.Push((reader, TimeProvider.System.GetTimestamp()));
        else reader.Dispose();
    }

    // Those at the top were used last.
    private static void Tidy()
    {
        var kept = new List<(ReaderProcess Reader, long Since)>();
        while (Idle.TryPop(out var idle))
        {
            if (TimeProvider.System.GetElapsedTime(idle.Since) < IdleFor) kept.Add(idle);
            else idle.Reader.Dispose();
        }

        kept.Reverse();
        if (kept.Count > 0) Idle.PushRange([.. kept]);
    }
}
