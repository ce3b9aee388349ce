namespace Mlops.Data.Validation;

/// <summary>What a second pass over the data looks at.</summary>
/// <param name="Texts">Columns of texts.</param>
/// <param name="Numbers">Columns of numbers and times.</param>
/// <param name="Ranges">For each of <paramref name="Numbers"/> the range whose values are counted; null for none.</param>
/// <param name="Pairs">Places in <paramref name="Numbers"/> of columns that are compared.</param>
internal sealed record SuggestionPlan(
    IReadOnlyList<Field> Texts, IReadOnlyList<Field> Numbers, IReadOnlyList<NumberRange?> Ranges, IReadOnlyList<(int First, int Second)> Pairs)
{
    public DataSchema Columns { get; } = new(Texts.Concat(Numbers));

    public static SuggestionPlan For(DatasetStatistics statistics, SuggestionOptions options)
    {
        var open = statistics.Columns.Where(c => !c.IsHidden).ToList();
        var texts = open.Where(c => c.Type.Kind == ColumnKind.String && c.Count >= options.MinValues);
        var numbers = open
            .Where(c => (c.Type.IsNumber || c.Type.Kind == ColumnKind.Timestamp) && c.Count >= options.MinValues)
            .ToList();
        return new SuggestionPlan(
            [.. texts.Select(c => new Field(c.Name, c.Type))],
            [.. numbers.Select(c => new Field(c.Name, c.Type))],
            [.. numbers.Select(c => RangeLook.Of(c, options.Margin))],
            [.. Candidates(numbers).Take(options.MaxPairs)]);
    }

    // a <= b can hold in every row only when the extremes allow it; when all of a lie below all of b it says nothing of rows.
    private static IEnumerable<(int First, int Second)> Candidates(List<ColumnStatistics> columns)
    {
        for (var a = 0; a < columns.Count; a++)
        {
            for (var b = 0; b < columns.Count; b++)
            {
                if (a == b || (columns[a].Type.Kind == ColumnKind.Timestamp) != (columns[b].Type.Kind == ColumnKind.Timestamp)) continue;
                if (Ends(columns[a]) is not { } first || Ends(columns[b]) is not { } second) continue;
                var isPossible = first.Min <= second.Min && first.Max <= second.Max;
                if (isPossible && first.Max > second.Min && first.Min < first.Max && second.Min < second.Max) yield return (a, b);
            }
        }
    }

    private static (double Min, double Max)? Ends(ColumnStatistics column) =>
        column.Times is { } times ? (times.MinMicroseconds, times.MaxMicroseconds)
        : column.Numbers is { Min: { } min, Max: { } max } ? (min, max)
        : null;
}
