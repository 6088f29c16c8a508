using System.Diagnostics;
using System.Text;
using Portal.Signing;

namespace Portal.Functions.Tests.Signing;

/// <summary>What a file costs that somebody made to be costly: counted in bytes that are read, which no busy machine changes.</summary>
public sealed class SealCostTests
{
    // A few milliseconds on a machine that does nothing else.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly SealTrust Nobody = new([], []);

    [Fact]
    public void A_file_full_of_signatures_is_read_a_few_times_and_not_once_for_each()
    {
        var claims = string.Concat(Enumerable.Range(0, 39_999).Select(_ => "/ByteRange [0 2 6 900000]\n"));
        using var file = new CountedStream(Encoding.Latin1.GetBytes("x <3000>" + claims));
        Assert.Equal(SealFinding.OtherSeal, SealInspection.Of(file, Nobody).Finding);
        Assert.InRange(file.BytesRead, file.Length, 2 * file.Length);
    }

    [Fact]
    public void Only_a_signature_that_names_the_firm_is_worth_reading_what_it_is_over()
    {
        using var file = new CountedStream(Sealing.File("signed.pdf"));
        Assert.Equal(SealFinding.OtherSeal, SealInspection.Of(file, Nobody).Finding);
        Assert.InRange(file.BytesRead, file.Length, (2 * file.Length) - 1);
    }

    [Theory]
    [InlineData("/ByteRange [1", " ", "between two numbers")]
    [InlineData("/ByteRange", " ", "before the bracket")]
    [InlineData("/ByteRange [", "1", "in a number")]
    [InlineData("", "/ByteRange", "name after name")]
    [InlineData("", "/ByteRange [ 1 1 1 ", "begun again and again")]
    public void A_range_that_does_not_end_is_let_go(string begin, string filler, string where)
    {
        var text = string.Concat(Enumerable.Repeat(begin + string.Concat(Enumerable.Repeat(filler, 2_000_000 / 100 / filler.Length)), 100));
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(text));
        var watch = Stopwatch.StartNew();
        Assert.Equal(SealFinding.NotSealed, SealInspection.Of(file, Nobody).Finding);
        Assert.True(watch.Elapsed < Patience, $"{where}: {watch.Elapsed}");
    }

    [Fact]
    public void A_caller_who_is_gone_has_no_more_of_it_read()
    {
        using var gone = new CancellationTokenSource();
        using var file = new CountedStream(new byte[10_000_000]) { OnRead = gone.Cancel };
        Assert.Throws<OperationCanceledException>(() => SealInspection.Of(file, Nobody, gone.Token));
        Assert.InRange(file.BytesRead, 1, 2_000_000);
    }

    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public Action OnRead { get; init; } = () => { };

        // All other ways of reading come by here.
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            BytesRead += read;
            OnRead();
            return read;
        }
    }
}
