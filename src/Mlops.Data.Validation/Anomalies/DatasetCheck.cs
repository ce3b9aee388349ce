using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Rules about all rows together that the statistics tell: how many there are, their distribution, their age.</summary>
internal static class DatasetCheck
{
    public static void Find(List<Anomaly> found, DatasetStatistics statistics, DataSchema schema, long? rowsBefore, bool hasRows, DateTime asOf)
    {
        if (schema.Rules.Rows is { } limits) CheckRows(found, statistics.RowCount, limits, schema, rowsBefore);
        foreach (var field in schema.Fields)
        {
            if (statistics.Find(field.Name) is not { } column) continue;
            if (column is { IsHidden: true, Count: > 0 }) AddNotDecided(found, field, column, statistics.RowCount, hasRows);
            if (field.Distribution is { } distribution) CheckDistribution(found, field, distribution, column);
            if (field.MaxAge is { } age && column.Times is { } times) CheckAge(found, field, age, times, asOf);
        }
    }

    /// <summary>The rules of a column that need its values, of which nothing is kept.</summary>
    private static void AddNotDecided(List<Anomaly> found, Field field, ColumnStatistics column, long rows, bool hasRows)
    {
        string[] open =
        [
            .. !hasRows && field.Domain is { } domain && ColumnCheck.Decides(domain, column.Type) ? (string[])["domain"] : [],
            .. field.Distribution is null ? [] : (string[])["distribution"],
            .. field.MaxAge is null ? [] : (string[])["age"],
        ];
        if (open.Length == 0) return;
        var keep = $"set {nameof(StatisticsOptions)}.{nameof(StatisticsOptions.KeepSensitiveValues)}";
        found.Add(new Anomaly(
            ValidationDiagnostics.NotDecided, Severity.Warning, field.Name,
            $"Column '{field.Name}' is sensitive and its values are not kept: whether the limits of its {string.Join(" and its ", open)} hold is not decided",
            "", open is ["domain"] ? $"Validate the rows instead of their statistics, or {keep}." : $"Remove the limits, or {keep}.")
        { Rows = rows });
    }

    private static void CheckRows(List<Anomaly> found, long rows, RowLimits limits, DataSchema schema, long? rowsBefore)
    {
        var isLow = rows < limits.MinRows;
        if (isLow || rows > limits.MaxRows)
            found.Add(new Anomaly(
                ValidationDiagnostics.RowCount, Severity.Error, null, $"The data has {Words.Plural(rows, "row")}",
                isLow ? $"at least {Words.Plural(limits.MinRows!.Value, "row")}" : $"at most {Words.Plural(limits.MaxRows!.Value, "row")}",
                "Look at what produces the data, or change the bounds in the schema.")
            {
                Actual = rows.ToString(CultureInfo.InvariantCulture),
                Fix = Rows(schema, isLow ? limits with { MinRows = rows } : limits with { MaxRows = rows }, $"Accept {Words.Plural(rows, "row")}"),
            });
        if (rowsBefore is not > 0) return;
        var ratio = (double)rows / rowsBefore.Value;
        isLow = ratio < limits.MinRatio;
        if (!isLow && !(ratio > limits.MaxRatio)) return;
        found.Add(new Anomaly(
            ValidationDiagnostics.RowRatio, Severity.Error, null,
            string.Create(CultureInfo.InvariantCulture, $"The data has {rows} rows after {rowsBefore} in the previous span, {Words.Number(ratio)} times as many"),
            isLow ? $"at least {Words.Number(limits.MinRatio!.Value)} times as many" : $"at most {Words.Number(limits.MaxRatio!.Value)} times as many",
            "Look at what produces the data, or change the ratios in the schema.")
        {
            Actual = Words.Number(ratio),
            Fix = Rows(
                schema, isLow ? limits with { MinRatio = ratio } : limits with { MaxRatio = ratio }, $"Accept {Words.Number(ratio)} times as many rows as before"),
        });
    }

    private static SchemaFix Rows(DataSchema schema, RowLimits limits, string description) =>
        new(description) { Rules = schema.Rules with { Rows = limits } };

    private static void CheckDistribution(List<Anomaly> found, Field field, DistributionLimits limits, ColumnStatistics column)
    {
        var numbers = column.Numbers;
        Check(limits.Mean, numbers?.Mean, "mean", range => limits with { Mean = range });
        Check(limits.StandardDeviation, numbers?.StandardDeviation, "standard deviation", range => limits with { StandardDeviation = range });
        Check(limits.Median, numbers?.Median, "median", range => limits with { Median = range });
        Check(limits.ZeroShare, Share(numbers?.ZeroCount, column), "share of zeros", range => limits with { ZeroShare = range });
        var largest = column is { Values.Top.Count: > 0 } ? column.Values.Top[0].Count : (long?)null;
        Check(limits.LargestShare, Share(largest, column), "share of the most frequent value", range => limits with { LargestShare = range });

        void Check(NumberRange? range, double? value, string name, Func<NumberRange, DistributionLimits> change)
        {
            if (range is null || value is not { } actual || range.Contains(actual)) return;
            found.Add(new Anomaly(
                ValidationDiagnostics.Distribution, Severity.Error, field.Name, $"Column '{field.Name}' has a {name} of {Words.Number(actual)}",
                $"a {name} in {range}", "Look at what produces the column, or change the limit in the schema.")
            {
                Actual = Words.Number(actual),
                Fix = double.IsFinite(actual)
                    ? new SchemaFix($"Accept a {name} of {Words.Number(actual)} in '{field.Name}'")
                    {
                        Field = field with { Distribution = change(actual < range.Min ? range with { Min = actual } : range with { Max = actual }) },
                    }
                    : null,
            });
        }
    }

    private static double? Share(long? count, ColumnStatistics column) => column.Count == 0 ? null : (double?)count / column.Count;

    private static void CheckAge(List<Anomaly> found, Field field, TimeSpan maxAge, TimeStatistics times, DateTime asOf)
    {
        var age = TimeSpan.FromMicroseconds(Timestamps.FromDateTime(asOf) - times.MaxMicroseconds);
        if (age <= maxAge) return;
        found.Add(new Anomaly(
            ValidationDiagnostics.TooOld, Severity.Error, field.Name,
            string.Create(CultureInfo.InvariantCulture, $"The newest time of column '{field.Name}' is {age:c} old"),
            string.Create(CultureInfo.InvariantCulture, $"at most {maxAge:c}"), "Look at what delivers the data, or raise the age in the schema.")
        {
            Actual = age.ToString("c", CultureInfo.InvariantCulture),
            Fix = new SchemaFix($"Accept an age of {age:c} in '{field.Name}'") { Field = field with { MaxAge = age } },
        });
    }
}
