namespace Mlops.Data.Validation;

/// <summary>
/// Suggests two columns as a key when no single one is unique. The first rows rule out nearly all pairs; the few that are left are
/// looked at in all rows. Three and more columns are not tried: some would be unique by chance in almost any data.
/// </summary>
internal static class KeySuggestions
{
    /// <summary>How many rows every pair is looked at in first: at most 40 bytes each, for at most <see cref="SuggestionOptions.MaxPairs"/>.</summary>
    private const int FirstRows = 4096;

    /// <summary>How many pairs are looked at in all rows: about 80 bytes for each row and pair.</summary>
    private const int MostLeft = 3;

    /// <summary>With so many repeats to be expected, chance alone shows none in one of twenty data sets (exp(-3)).</summary>
    private const int LeastMixedRepeats = 3;

    public static async ValueTask<IReadOnlyList<Suggestion>> OfAsync<T>(
        Dataset<T> data, DataSchema schema, DatasetStatistics statistics, SuggestionOptions options, CancellationToken cancellationToken)
    {
        if (statistics.RowCount < options.MinValues || statistics.RowCount > options.MaxKeyRows || schema.Rules.Keys.Count > 0) return [];
        var columns = Candidates(schema, statistics);
        if (columns.Count < 2 || statistics.Columns.Any(c => c.Missing == 0 && DistinctOf(c) == statistics.RowCount)) return [];
        var all = from a in Enumerable.Range(0, columns.Count)
                  from b in Enumerable.Range(a + 1, columns.Count - a - 1)
                  where IsPossible(statistics, columns[a], columns[b])
                  select (a, b);
        var looks = all.Take(options.MaxPairs).Select(p => new KeyLook(p.a, p.b)).ToList();
        await AddAsync(data.Take(FirstRows).Source, columns, looks, false, options, cancellationToken);
        var left = looks.Where(l => l.IsUnique).Take(MostLeft).Select(l => new KeyLook(l.First, l.Second)).ToList();
        if (left.Count == 0) return [];
        await AddAsync(data.Source, columns, left, true, options, cancellationToken);
        return [.. left.Where(l => l is { IsUnique: true, MixedRepeats: >= LeastMixedRepeats }).Select(l => Suggest(schema, columns, l, options))];
    }

    /// <summary>Columns that can be part of a key: a value in every row, and no measured number.</summary>
    private static List<Field> Candidates(DataSchema schema, DatasetStatistics statistics) =>
    [
        .. from column in statistics.Columns
           where column is { Missing: 0, Count: > 0 } && schema.Find(column.Name) >= 0 && schema[column.Name].Type == column.Type
           where column.Type.Kind is ColumnKind.String or ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Boolean or ColumnKind.Timestamp
           select new Field(column.Name, column.Type),
    ];

    /// <summary>Two columns have no more different values together than the product of theirs.</summary>
    private static bool IsPossible(DatasetStatistics statistics, Field first, Field second) =>
        (double)(DistinctOf(statistics.Find(first.Name)!) ?? statistics.RowCount)
            * (DistinctOf(statistics.Find(second.Name)!) ?? statistics.RowCount) >= statistics.RowCount;

    /// <summary>The number of different values; null where it is not known exactly.</summary>
    private static long? DistinctOf(ColumnStatistics column) => column.Type.Kind switch
    {
        ColumnKind.String or ColumnKind.Boolean => column.Values is { IsDistinctExact: true } values ? values.Distinct : null,
        ColumnKind.Int32 or ColumnKind.Int64 => column.Numbers is { RankError: 0 } numbers ? numbers.Distinct : null,
        _ => null,
    };

    private static async ValueTask AddAsync(
        IDataSource source, List<Field> columns, List<KeyLook> looks, bool mixes, SuggestionOptions options, CancellationToken cancellationToken)
    {
        var request = new ReadRequest { Schema = new DataSchema(columns), DegreeOfParallelism = options.Statistics.DegreeOfParallelism };
        await foreach (var batch in source.ReadAsync(request, cancellationToken))
        {
            using (batch)
                foreach (var look in looks) look.Add(batch, mixes);
            if (looks.TrueForAll(l => !l.IsUnique)) return;
        }
    }

    private static Suggestion Suggest(DataSchema schema, List<Field> columns, KeyLook look, SuggestionOptions options)
    {
        var key = new RowKey(columns[look.First].Name, columns[look.Second].Name);
        return new Suggestion(
            $"{key.Columns[0]} + {key.Columns[1]}.key",
            null,
            new SchemaFix($"Refuse rows that repeat {key} together") { Rules = schema.Rules with { Keys = [.. schema.Rules.Keys, key] } },
            new RuleEvidence(look.Rows, look.Rows, options.Level));
    }
}
