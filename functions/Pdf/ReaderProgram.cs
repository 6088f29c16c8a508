using System.Collections.Concurrent;

namespace Portal.Pdf;

/// <summary>
/// The other mode of the portal's executable: reads PDFs that others made and answers what it is asked about them. It has no settings and no
/// storage to lose, has given up the network (<see cref="ReaderBarrier"/>), and whoever started it ends it when a file takes too much of it.
/// </summary>
public static class ReaderProgram
{
    public const string Argument = "read-pdf";

    // As much as a thread usually has. What needs more runs in circles.
    private const int StackSize = 8 * 1024 * 1024;

    public static bool IsAsked(string[] args) => args is [Argument];

    /// <summary>How a line on the standard error begins that is for whoever runs the portal.</summary>
    internal const string Notice = "PDF reader: ";

    /// <returns>When there is nobody to ask any more, also while a file is being read.</returns>
    public static void Run()
    {
        if (!ReaderBarrier.TryRaise())
            Console.Error.WriteLine(Notice + "this system has no filter for it, so it can open connections; nothing else is different.");
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        using var asked = new BlockingCollection<(PdfTask Task, byte[] File)>();
        new Thread(() => AnswerAll(asked, output), StackSize) { IsBackground = true }.Start();
        try
        {
            while (true) asked.Add(Read(input));
        }
        catch (EndOfStreamException)
        {
            // Whoever asked is gone, and with this the process ends, whatever the other thread is at.
        }
    }

    private static (PdfTask Task, byte[] File) Read(Stream input)
    {
        var question = PdfFrames.ReadAsync<PdfQuestion>(input, CancellationToken.None).GetAwaiter().GetResult();
        var file = new byte[question.Length];
        input.ReadExactly(file);
        return (question.Task, file);
    }

    private static void AnswerAll(BlockingCollection<(PdfTask Task, byte[] File)> asked, Stream output)
    {
        foreach (var (task, file) in asked.GetConsumingEnumerable())
            PdfFrames.WriteAsync(output, Answer(task, file), CancellationToken.None).GetAwaiter().GetResult();
    }

    private static PdfReply Answer(PdfTask task, byte[] file)
    {
        using var content = new MemoryStream(file, writable: false);
        return task switch
        {
            PdfTask.ActiveContent => new PdfReply(IsActive: ActiveContent.MayBeIn(content)),
            PdfTask.Words => new PdfReply(Words: PdfWords.Of(content)),
            PdfTask.Beginning => new PdfReply(Words: PdfWords.OfBeginning(content)),
            PdfTask.Outline => PdfCheck.LookAt(
                content, toBeSigned: true, document => new PdfReply(Outline: PdfOriginal.Of(document, content)!.Outline())),
            _ => new PdfReply(PdfCheck.ErrorOf(content, toBeSigned: task == PdfTask.CheckToBeSigned)),
        };
    }
}
