namespace Mlops;

/// <summary>
/// Collects the rows that one reading left out. Give a new one with <see cref="ReadRequest.BadRows"/> and ask it when the reading
/// is done.
/// </summary>
/// <remarks>
/// All members are thread-safe for concurrent use. The content does not depend on the number of threads. Memory is bounded:
/// all rows are counted, the first <see cref="ExamplesPerFinding"/> of each kind are kept.
/// </remarks>
public sealed class BadRowLog
{
    /// <summary>How many rows of each kind are kept: 5.</summary>
    public const int ExamplesPerFinding = 5;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Code, string Column), (long Count, List<BadRow> First)> groups = [];

    private readonly Action<BadRow>? received;

    /// <summary>Creates an empty log.</summary>
    public BadRowLog()
    {
    }

    /// <summary>Creates an empty log that passes every row on, for those who need more than the first of each kind.</summary>
    /// <param name="received">Called by the thread that decodes the partition of the row, before its batch is there; in any order.</param>
    public BadRowLog(Action<BadRow> received) => this.received = received;

    /// <summary>The number of rows that were left out.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a row; called by sources, in any order.</summary>
    /// <param name="row">The row.</param>
    public void Add(BadRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        received?.Invoke(row);
        var key = (row.Problem.Code, row.Column ?? "");
        lock (gate)
        {
            Count++;
            var (count, first) = groups.GetValueOrDefault(key, (0, []));
            var place = first.FindIndex(other => Compare(row, other) < 0);
            first.Insert(place < 0 ? first.Count : place, row);
            if (first.Count > ExamplesPerFinding) first.RemoveAt(ExamplesPerFinding);
            groups[key] = (count + 1, first);
        }
    }

    /// <summary>The rows that were kept, in the order of the data.</summary>
    public IReadOnlyList<BadRow> First()
    {
        lock (gate) return [.. groups.Values.SelectMany(g => g.First).Order(Comparer<BadRow>.Create(Compare))];
    }

    /// <summary>One warning for each kind of problem and column, with count and examples; ordered by code, then column.</summary>
    public IReadOnlyList<Finding> ToFindings()
    {
        lock (gate)
        {
            return [.. groups
                .OrderBy(g => g.Key.Code, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Column, StringComparer.Ordinal)
                .Select(g => ToFinding(g.Value.Count, g.Value.First))];
        }
    }

    private static Finding ToFinding(long count, List<BadRow> first) => new(Severity.Warning, first[0].Problem)
    {
        Column = first[0].Column,
        Count = count,
        Examples = [.. first.Select(r => new ExampleRow(r.Source, r.Row, r.Text))],
    };

    private static int Compare(BadRow a, BadRow b) =>
        a.FileIndex != b.FileIndex ? a.FileIndex.CompareTo(b.FileIndex) : a.Row.CompareTo(b.Row);
}
