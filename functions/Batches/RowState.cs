using System.Text.Json.Serialization;
using Portal.Platform;

namespace Portal.Batches;

[JsonConverter(typeof(CamelCaseEnumConverter<RowState>))]
public enum RowState
{
    /// <summary>Its files are being read.</summary>
    Reading,

    /// <summary>For staff to look at.</summary>
    Open,

    /// <summary>Left out: it will not be placed.</summary>
    Skipped,

    /// <summary>It is going to be placed.</summary>
    Queued,

    Placed,

    /// <summary>Placing it was refused or given up; its problems say why.</summary>
    Failed,
}

/// <summary>Of a batch, as its rows are.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BatchState>))]
public enum BatchState
{
    Reading,
    Placing,
    Open,

    /// <summary>All that was not left out is placed.</summary>
    Done,
}

/// <summary>What may be done with a row.</summary>
public static class RowRules
{
    /// <summary>Less sure than this, staff has to say that it is right: what the wrong client has seen cannot be taken back.</summary>
    public const double Sure = 0.7;

    /// <summary>Of one batch.</summary>
    public const int MostRows = 1000;

    public static bool MayChange(this RowState state) => state is RowState.Open or RowState.Skipped or RowState.Failed;

    public static BatchState Of(IReadOnlyCollection<BatchRow> rows)
    {
        if (rows.Any(row => row.State == RowState.Reading)) return BatchState.Reading;
        if (rows.Any(row => row.State == RowState.Queued)) return BatchState.Placing;
        return rows.Count > 0 && rows.All(row => row.State is RowState.Placed or RowState.Skipped) ? BatchState.Done : BatchState.Open;
    }
}
