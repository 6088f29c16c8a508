using System.Runtime.CompilerServices;
using System.Text;
using Azure.Data.Tables;

namespace Portal.Local.Backup;

/// <summary>A table as lines of JSON, a row each.</summary>
internal static class TableLines
{
    /// <summary>Writing to <see cref="Stream.Null"/> gives the sum of what a table holds now.</summary>
    public static async Task<RowSum> WriteAsync(TableClient table, Stream target, CancellationToken cancellation)
    {
        var sum = new RowSum();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            var line = RowJson.Write(row);
            sum.Add(line);
            await target.WriteAsync(line, cancellation);
            await target.WriteAsync("\n"u8.ToArray(), cancellation);
        }

        return sum;
    }

    public static async IAsyncEnumerable<SizedAction> AdditionsAsync(Stream source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(source, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancellation) is { } line)
            yield return new SizedAction(new TableTransactionAction(TableTransactionActionType.Add, RowJson.Read(line)), line.Length * 2);
    }
}
