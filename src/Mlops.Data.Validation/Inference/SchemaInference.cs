namespace Mlops.Data.Validation;

/// <summary>
/// Infers a schema with its rules from statistics, by the rules of <c>infer_schema</c> of TensorFlow Data Validation 1.22.
/// </summary>
public static class SchemaInference
{
    /// <summary>Infers a schema.</summary>
    /// <param name="statistics">The statistics of data that is taken to be good.</param>
    /// <param name="options">The rules; null for the default.</param>
    /// <returns>One field for each column that is really there.</returns>
    public static DataSchema Infer(DatasetStatistics statistics, InferenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        options ??= InferenceOptions.Default;
        options.Check();
        return new DataSchema(statistics.Columns.Select(c => Infer(c, c.Type, options)));
    }

    /// <summary>Infers a schema and says of each rule how sure it is, and why.</summary>
    /// <param name="statistics">The statistics of data that is taken to be good.</param>
    /// <param name="options">The rules; null for the default.</param>
    public static InferredSchema Explain(DatasetStatistics statistics, InferenceOptions? options = null)
    {
        options ??= InferenceOptions.Default;
        var schema = Infer(statistics, options);
        return new InferredSchema(
            schema, [.. statistics.Columns.SelectMany(c => InferenceEvidence.Of(c, schema[c.Name], options.Level))]);
    }

    /// <summary>Infers the rules for declared columns: names, types and rules that are declared stay as they are.</summary>
    internal static DataSchema Infer(DatasetStatistics statistics, DataSchema declared, InferenceOptions options)
    {
        var fields = new List<Field>();
        foreach (var field in declared.Fields)
            fields.Add(statistics.Find(field.Name) is { } column ? Overlay(Infer(column, field.Type, options), field) : field);
        fields.AddRange(statistics.Columns.Where(c => declared.Find(c.Name) < 0).Select(c => Infer(c, c.Type, options)));
        return new DataSchema(fields, declared.Rules);
    }

    private static Field Overlay(Field inferred, Field declared) => declared with
    {
        Presence = declared.Presence ?? inferred.Presence,
        Domain = declared.Domain ?? inferred.Domain,
        ItemCount = declared.ItemCount ?? inferred.ItemCount,
        IsCategorical = declared.IsCategorical || inferred.IsCategorical,
        Semantic = declared.Semantic ?? inferred.Semantic,
    };

    private static Field Infer(ColumnStatistics column, ColumnType type, InferenceOptions options)
    {
        var isAlwaysThere = column is { Missing: 0, Count: > 0 };
        // A column that is there within the slack only may as well be gone in the next data.
        var mayBeGone = column.Count <= options.PresenceSlack * (column.Count + column.Missing);
        return new Field(column.Name, type, !isAlwaysThere || options.PresenceSlack > 0)
        {
            Presence = new Presence(isAlwaysThere ? 1 - options.PresenceSlack : 0, mayBeGone ? 0 : 1),
            IsSensitive = column.IsSensitive,
            Domain = type.Kind switch
            {
                ColumnKind.Timestamp => TimesOf(column, options),
                ColumnKind.Bytes => BytesOf(column, options),
                ColumnKind.String => TextKindInference.Of(column, options) ?? (Domain?)ListOf(column, type, options) ?? LengthsOf(column, options),
                _ => type.IsNumber ? RangeOf(column, options) : null,
            },
            ItemCount = type.Kind == ColumnKind.List && options.InferItemCounts ? ItemsOf(column) : null,
            IsCategorical = type.Kind is ColumnKind.Int32 or ColumnKind.Int64
                && column.Numbers is { Distinct: > 0 and var distinct } && distinct <= options.MaxCategories && 2 * distinct <= column.Count,
            Semantic = SemanticInference.Of(column, type, options),
        };
    }

    private static ItemCount? ItemsOf(ColumnStatistics column)
    {
        var inner = column.Items?.Lengths is null ? null : ItemsOf(column.Items);
        if (column.Lengths is not { Min: > 0 } lengths) return inner is null ? null : new ItemCount { Inner = inner };
        return (lengths.Min == lengths.Max ? new ItemCount(lengths.Min, lengths.Max) : new ItemCount(1)) with { Inner = inner };
    }

    private static TimeRange? TimesOf(ColumnStatistics column, InferenceOptions options)
    {
        if (options.TimeMargin is not { } margin || column.Times is not { } times) return null;
        var slack = (decimal)margin * ((decimal)times.MaxMicroseconds - times.MinMicroseconds);
        return new TimeRange(Time(times.MinMicroseconds - slack), Time(times.MaxMicroseconds + slack));
    }

    // A time that no calendar has leaves the range open.
    private static DateTime? Time(decimal microseconds) =>
        microseconds > Timestamps.FromDateTime(DateTime.MinValue) && microseconds < Timestamps.FromDateTime(DateTime.MaxValue)
            ? Timestamps.ToDateTime((long)microseconds)
            : null;

    private static ByteLength? BytesOf(ColumnStatistics column, InferenceOptions options)
    {
        if (options.LengthMargin is not { } margin || column.Values is not { MinLength: { } min, MaxLength: { } max }) return null;
        var slack = Math.Min(int.MaxValue / 2.0, Math.Ceiling(margin * (max - min)));
        return new ByteLength((int)Math.Max(0, min - slack), (int)Math.Min(int.MaxValue, max + slack));
    }

    private static TextRules? LengthsOf(ColumnStatistics column, InferenceOptions options)
    {
        if (options.LengthMargin is not { } margin || column.Values is not { MinLength: { } min, MaxLength: { } max, InvalidUtf8Count: 0 }) return null;
        var slack = Math.Min(int.MaxValue / 2.0, Math.Ceiling(margin * (max - min)));
        return new TextRules { MinBytes = (int)Math.Max(0, min - slack), MaxBytes = (int)Math.Min(int.MaxValue, max + slack) };
    }

    private static NumberRange? RangeOf(ColumnStatistics column, InferenceOptions options)
    {
        if (column.Numbers is not { Min: { } min, Max: { } max }) return null;
        var isNonNegative = options.InferNonNegative && min >= 0;
        if (options.RangeMargin is not { } margin) return isNonNegative ? new NumberRange(0) : null;
        var slack = margin * (max - min);
        var lowest = isNonNegative ? Math.Max(0, min - slack) : min - slack;
        return new NumberRange(Finite(lowest), Finite(max + slack));
    }

    // Infinite values are in the data: the range is open on their side.
    private static double? Finite(double end) => double.IsFinite(end) ? end : null;

    private static AllowedValues? ListOf(ColumnStatistics column, ColumnType type, InferenceOptions options)
    {
        if (type.Kind != ColumnKind.String) return null;
        if (column.Values is not { IsComplete: true, InvalidUtf8Count: 0, Distinct: > 0 } values) return null;
        if (values.Distinct > options.MaxAllowedValues) return null;
        string[] listed = [.. values.Top.Select(v => v.Value).Order(StringComparer.Ordinal)];
        return new AllowedValues(listed) { MinMass = options.MinDomainMass };
    }
}
