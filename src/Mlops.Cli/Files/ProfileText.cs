using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>Statistics as tables: one for each kind of column, then what was asked for beside.</summary>
internal static class ProfileText
{
    private const int ShownValues = 3;
    private const int ShownText = 40;

    public static void Print(TextWriter output, DatasetStatistics statistics)
    {
        Answer.Line(output, $"{Text.Of(statistics.RowCount)} rows, {Text.Of(statistics.Columns.Count)} columns");
        Numbers(output, [.. statistics.Columns.Where(c => c.Numbers is not null)]);
        Texts(output, [.. statistics.Columns.Where(c => c.Numbers is null && c.Times is null && !IsList(c))]);
        Times(output, [.. statistics.Columns.Where(c => c.Times is not null)]);
        Lists(output, [.. statistics.Columns.Where(c => c.Numbers is null && c.Times is null && IsList(c))]);
        if (statistics.AbsentColumns.Count > 0) Answer.Line(output, $"not in the data: {string.Join(", ", statistics.AbsentColumns)}");
        if (statistics.ExtraColumns.Count > 0) Answer.Line(output, $"not in the schema: {string.Join(", ", statistics.ExtraColumns)}");
        RelationText.Print(output, statistics);
    }

    public static string Short(string text) => text.Length <= ShownText ? text : text[..(ShownText - 3)] + "...";

    private static bool IsList(ColumnStatistics column) => column.Type.Kind is ColumnKind.List or ColumnKind.Vector;

    private static void Numbers(TextWriter output, List<ColumnStatistics> columns) => Section(
        output, "numbers",
        ["column", "type", "missing", "distinct", "zeros", "min", "25 %", "median", "75 %", "max", "mean", "std", "not finite"],
        columns, c => [
            c.Name, c.Type.ToString(), Text.Percent(c.MissingFraction), Distinct(c), Text.Of(c.Numbers!.ZeroCount),
            Text.Of(c.Numbers.Min), Text.Of(Quantile(c.Numbers, 0.25)), Text.Of(c.Numbers.Median),
            Text.Of(Quantile(c.Numbers, 0.75)), Text.Of(c.Numbers.Max), Text.Of(c.Numbers.Mean), Text.Of(c.Numbers.StandardDeviation),
            Text.Of(c.Numbers.NaNCount + c.Numbers.PositiveInfinityCount + c.Numbers.NegativeInfinityCount),
        ]);

    private static void Texts(TextWriter output, List<ColumnStatistics> columns) => Section(
        output, "texts", ["column", "type", "missing", "distinct", "length", "most frequent"], columns, c => [
            c.Name, c.Type.ToString(), Text.Percent(c.MissingFraction), Distinct(c), Lengths(c.Values), Frequent(c.Values),
        ]);

    private static void Times(TextWriter output, List<ColumnStatistics> columns) => Section(
        output, "times", ["column", "missing", "first", "last"], columns, c => [
            c.Name, Text.Percent(c.MissingFraction), Time(c.Times!.MinMicroseconds), Time(c.Times.MaxMicroseconds),
        ]);

    private static void Lists(TextWriter output, List<ColumnStatistics> columns) => Section(
        output, "lists", ["column", "type", "missing", "items", "fewest", "average", "most", "of the items"], columns, c => [
            c.Name, c.Type.ToString(), Text.Percent(c.MissingFraction), Text.Of(c.Lengths?.Total ?? 0), Text.Of(c.Lengths?.Min),
            Text.Of(c.Lengths?.Average), Text.Of(c.Lengths?.Max), Items(c.Items),
        ]);

    private static void Section(
        TextWriter output, string title, string[] headers, List<ColumnStatistics> columns, Func<ColumnStatistics, string[]> row)
    {
        if (columns.Count == 0) return;
        Answer.Line(output, "");
        Answer.Line(output, title);
        Answer.Table(output, headers, columns.Select(row));
    }

    private static string Distinct(ColumnStatistics column) => column switch
    {
        { Values: { } values } => (values.IsDistinctExact ? "" : "~") + Text.Of(values.Distinct),
        { Numbers: { RankError: 0 } numbers } => Text.Of(numbers.Distinct),
        { Numbers: { } numbers } => "~" + Text.Of(numbers.Distinct),
        _ => "",
    };

    private static double? Quantile(NumberStatistics numbers, double level)
    {
        foreach (var quantile in numbers.Quantiles)
        {
            if (quantile.Level == level) return quantile.Value;
        }
        return null;
    }

    private static string Lengths(ValueStatistics? values) =>
        values is { MinLength: { } min, MaxLength: { } max } ? min == max ? Text.Of(min) : $"{Text.Of(min)} to {Text.Of(max)}" : "";

    private static string Frequent(ValueStatistics? values) =>
        string.Join(", ", (values?.Top ?? []).Take(ShownValues).Select(v => $"{Short(v.Value)} ({Text.Of(v.Count)})"));

    private static string Items(ColumnStatistics? items) => items switch
    {
        { Numbers: { } numbers } => $"{Text.Of(numbers.Min)} to {Text.Of(numbers.Max)}, mean {Text.Of(numbers.Mean)}",
        { Values: { } values } => Frequent(values),
        { Times: { } times } => $"{Time(times.MinMicroseconds)} to {Time(times.MaxMicroseconds)}",
        { Lengths: { } lengths } => $"lists of {Text.Of(lengths.Min)} to {Text.Of(lengths.Max)}; {Items(items.Items)}",
        _ => "",
    };

    private static string Time(long microseconds) =>
        Text.Of(new DateTimeOffset(DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)));
}
