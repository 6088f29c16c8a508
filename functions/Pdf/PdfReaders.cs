using System.Collections.Concurrent;

namespace Portal.Pdf;

/// <summary>
/// Reads PDFs that others made, in processes of their own: what ends or eats up a reader leaves the portal as it is. As many at a time as the
/// machine has processors, for all portals in this process together; the others wait their turn.
/// </summary>
public static class PdfReaders
{
    private static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(1);
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);
    private static readonly ConcurrentStack<(ReaderProcess Reader, long Since)> Idle = new();
    private static readonly Timer Tidying = new(_ => Tidy(), null, IdleFor, IdleFor);

    /// <param name="content">Can seek. Its whole length is read.</param>
    /// <returns>Null when the file was too much for a reader.</returns>
    /// <exception cref="OperationCanceledException">The caller is gone; so is the reader.</exception>
    internal static async Task<PdfReply?> AskAsync(PdfTask task, Stream content, CancellationToken cancellation)
    {
        await Turns.WaitAsync(cancellation);
        try
        {
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
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>Whether a file can be shown and, when it is to be signed, sealed: what is refused is refused at upload, not when it is signed.</summary>
    /// <returns>The code of what is wrong, or null.</returns>
    public static async Task<string?> ErrorOfAsync(Stream content, bool toBeSigned, CancellationToken cancellation)
    {
        if (PdfCheck.ErrorOfStart(content) is { } error) return error;
        var reply = await AskAsync(toBeSigned ? PdfTask.CheckToBeSigned : PdfTask.Check, content, cancellation);
        return reply is null ? PdfCheck.Unreadable : reply.Error;
    }

    /// <returns>The words in a file; null when it was too much for a reader.</returns>
    public static async Task<IReadOnlyList<string>?> WordsOfAsync(Stream content, CancellationToken cancellation) =>
        (await AskAsync(PdfTask.Words, content, cancellation))?.Words;

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
