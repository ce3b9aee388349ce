using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Compares the statistics of one column with its field.</summary>
internal static class ColumnCheck
{
    /// <summary>How many unknown values a sentence names.</summary>
    private const int NamedValues = 5;

    /// <summary>True for domains that the statistics of a column of a type tell about.</summary>
    public static bool Decides(Domain domain, ColumnType type) =>
        type.Depth == 0 && domain is AllowedValues or NumberRange { MinMass: 1, AllowsNaN: false, AllowsInfinity: true };

    public static void Find(List<Anomaly> found, ColumnStatistics column, Field field, long rows)
    {
        if (column.Count > 0 && !TypeFit.Fits(column.Type, field.Type))
        {
            if (column.Type.Depth != field.Type.Depth && TypeFit.Fits(column.Type.Leaf, field.Type.Leaf))
            {
                found.Add(OtherDepth(column, field, rows));
                return;
            }
            found.Add(new Anomaly(
                ValidationDiagnostics.WrongType, Severity.Error, field.Name,
                $"Column '{field.Name}' holds values of type {column.Type}",
                field.Type.ToString(),
                "Mend the values, or change the type in the schema.")
            {
                Rows = rows,
                Rule = ColumnRule.Unparsable(field.Type, column.Type),
                Actual = column.Type.ToString(),
                Fix = new SchemaFix($"Declare '{field.Name}' as {column.Type}, without the rules of its old type")
                {
                    Field = new Field(field.Name, column.Type, field.IsNullable) { Presence = field.Presence, Comment = field.Comment, Stage = field.Stage },
                },
            });
            return;
        }
        CheckPresence(found, column, field, rows);
        if (field.Domain is NumberRange { MinMass: 1, AllowsNaN: false, AllowsInfinity: true } range && column.Numbers is { } numbers && !Holds(range, numbers))
            found.Add(OutOfRange(field, range, numbers, rows));
        if (field.Domain is AllowedValues allowed && column.Values is { } values)
            CheckValues(found, column, field, allowed, values, rows);
        if (column.Values is { InvalidUtf8Count: > 0 } texts)
            found.Add(new Anomaly(
                ValidationDiagnostics.InvalidUtf8, Severity.Warning, field.Name,
                $"Column '{field.Name}' has {Words.Plural(texts.InvalidUtf8Count, "text")} with bytes that are not valid UTF-8",
                "UTF-8", "Write the file as UTF-8.")
            { Count = texts.InvalidUtf8Count, Rows = rows, Rule = ColumnRule.InvalidUtf8 });
    }

    /// <summary>The values would fit, but the lists around them are nested deeper or less deep.</summary>
    private static Anomaly OtherDepth(ColumnStatistics column, Field field, long rows) => new(
        ValidationDiagnostics.NestLevel, Severity.Error, field.Name,
        $"Column '{field.Name}' holds {Words.Depth(column.Type)}",
        Words.Depth(field.Type),
        "Flatten or wrap the lists where the column is made, or change the type in the schema.")
    {
        Rows = rows,
        Actual = column.Type.ToString(),
        Fix = new SchemaFix($"Declare '{field.Name}' as {column.Type}, without its numbers of items")
        {
            Field = field with { Type = column.Type, ItemCount = null, IsUnique = false, Distribution = null },
        },
    };

    private static void CheckPresence(List<Anomaly> found, ColumnStatistics column, Field field, long rows)
    {
        if (!field.IsNullable && column.Missing > 0)
        {
            found.Add(new Anomaly(
                ValidationDiagnostics.MissingValues, Severity.Error, field.Name,
                $"Column '{field.Name}' has {Words.Plural(column.Missing, "row")} without a value",
                "a value in every row", "Mend the rows, or make the column nullable in the schema.")
            {
                Count = column.Missing,
                Rows = rows,
                Rule = ColumnRule.Missing,
                Fix = new SchemaFix($"Let '{field.Name}' be without a value") { Field = field with { IsNullable = true } },
            });
            return;
        }
        if (field.Presence is not { } presence || rows == 0) return;
        var share = (double)column.Count / rows;
        if (share >= presence.MinFraction && column.Count >= presence.MinCount) return;
        var expected = share < presence.MinFraction
            ? string.Create(
                CultureInfo.InvariantCulture, $"a value in at least a share of {presence.MinFraction:0.####} of the rows")
            : $"a value in at least {Words.Plural(presence.MinCount, "row")}";
        found.Add(new Anomaly(
            ValidationDiagnostics.LowPresence, Severity.Error, field.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Column '{field.Name}' has a value in {column.Count} of {Words.Plural(rows, "row")}, a share of {share:0.####}"),
            expected, "Look at what produces the column, or lower its presence in the schema.")
        {
            Count = column.Missing,
            Rows = rows,
            Rule = ColumnRule.Missing,
            Actual = $"a share of {Words.Share(share)}",
            Fix = new SchemaFix($"Lower the presence of '{field.Name}' to what is there")
            {
                Field = field with
                {
                    Presence = new Presence(Math.Min(presence.MinFraction, share), Math.Min(presence.MinCount, column.Count)),
                },
            },
        });
    }

    private static Anomaly OutOfRange(Field field, NumberRange range, NumberStatistics numbers, long rows)
    {
        // Statistics know the extremes only: how many values are affected is known after the second pass.
        var (isBelow, isAbove) = (numbers.Min < range.Min, numbers.Max > range.Max);
        string[] known =
        [
            .. isBelow ? [$"the smallest is {Words.Number(numbers.Min!.Value)}"] : Array.Empty<string>(),
            .. isAbove ? [$"the largest is {Words.Number(numbers.Max!.Value)}"] : Array.Empty<string>(),
            .. numbers.NaNCount > 0 ? [$"{Words.Plural(numbers.NaNCount, "value")} NaN"] : Array.Empty<string>(),
        ];
        var details = known.Length == 0 ? "infinite ones" : string.Join(", ", known);
        return new Anomaly(
            ValidationDiagnostics.OutOfRange, Severity.Error, field.Name,
            $"Column '{field.Name}' has values outside of its range {range}: {details}",
            "", "Mend the values, or widen the range in the schema.")
        {
            Rows = rows,
            Rule = ColumnRule.Outside(range),
            Fix = new SchemaFix($"Widen the range of '{field.Name}' to what is there")
            {
                Field = field with
                {
                    Domain = range with
                    {
                        Min = Lower(range.Min, numbers),
                        Max = Upper(range.Max, numbers),
                        AllowsNaN = numbers.NaNCount > 0,
                    },
                },
            },
            Describe = hits =>
                $"Column '{field.Name}' has {Words.Plural(hits.Count, "value")} outside of its range {range}: {Extremes(hits)}",
        };
    }

    // An infinity that is there leaves the end open.
    private static double? Lower(double? min, NumberStatistics numbers) =>
        numbers.NegativeInfinityCount > 0 || min is null ? null : Math.Min(min.Value, numbers.Min ?? min.Value);

    private static double? Upper(double? max, NumberStatistics numbers) =>
        numbers.PositiveInfinityCount > 0 || max is null ? null : Math.Max(max.Value, numbers.Max ?? max.Value);

    private static SchemaFix Extend(Field field, AllowedValues allowed, ValueStatistics values, double mass)
    {
        if (values is { IsComplete: true, InvalidUtf8Count: 0 })
            return new SchemaFix($"Add the new values of '{field.Name}' to its list")
            {
                Field = field with
                {
                    Domain = allowed with
                    {
                        Values = [.. allowed.Values.Union(values.Top.Select(v => v.Value), StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    },
                },
            };
        var left = Math.Max(0, Math.Floor((1 - mass) * 10_000) / 10_000);
        return new SchemaFix($"Lower the share of values of '{field.Name}' that must be in the list to {Words.Share(left)}")
        {
            Field = field with { Domain = allowed with { MinMass = left } },
        };
    }

    private static string Extremes(RowHits hits)
    {
        var numbers = hits.Count - hits.NaNCount;
        var text = numbers == 0 ? "" : hits.Min.Equals(hits.Max) ? Words.Number(hits.Min) : $"from {Words.Number(hits.Min)} to {Words.Number(hits.Max)}";
        if (hits.NaNCount == 0) return text;
        return numbers == 0 ? "NaN" : $"{text}, and {Words.Plural(hits.NaNCount, "value")} NaN";
    }

    private static void CheckValues(
        List<Anomaly> found, ColumnStatistics column, Field field, AllowedValues allowed, ValueStatistics values, long rows)
    {
        var known = new HashSet<string>(allowed.Values, StringComparer.Ordinal);
        var unknown = column.Count - values.Top.Where(v => known.Contains(v.Value)).Sum(v => v.Count);
        if (unknown <= 0) return;
        var mass = (double)unknown / column.Count;
        var names = values.Top.Where(v => !known.Contains(v.Value)).Take(NamedValues + 1).Select(v => $"'{v.Value}'").ToList();
        if (names.Count > NamedValues) names[NamedValues] = "...";
        found.Add(new Anomaly(
            ValidationDiagnostics.UnexpectedValues,
            (double)(column.Count - unknown) / column.Count < allowed.MinMass ? Severity.Error : Severity.Warning,
            field.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Column '{field.Name}' has {Words.Plural(unknown, "value")}, a share of {mass:0.####}, not in the schema: ")
                + string.Join(", ", names),
            string.Create(CultureInfo.InvariantCulture, $"at least a share of {allowed.MinMass:0.####} in {allowed}"),
            "Mend the values, or add them to the schema.")
        {
            Count = unknown,
            Rows = rows,
            Rule = ColumnRule.NotAmong(known),
            Actual = $"a share of {Words.Share(1 - mass)}",
            Fix = Extend(field, allowed, values, mass),
        });
    }

    private static bool Holds(NumberRange range, NumberStatistics numbers) =>
        numbers.NaNCount == 0
        && (numbers.FiniteCount == 0 || (range.Contains(numbers.Min!.Value) && range.Contains(numbers.Max!.Value)))
        && (numbers.PositiveInfinityCount == 0 || range.Max is null)
        && (numbers.NegativeInfinityCount == 0 || range.Min is null);
}
