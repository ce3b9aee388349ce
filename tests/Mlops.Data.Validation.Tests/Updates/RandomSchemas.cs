namespace Mlops.Data.Validation.Tests.Updates;

/// <summary>Random rules, and random data that breaks many of them.</summary>
internal static class RandomSchemas
{
    private static readonly DataSchema Columns = new(
        new Field("number", ColumnType.Float64), new Field("count", ColumnType.Int64), new Field("text", ColumnType.String),
        new Field("time", ColumnType.Timestamp), new Field("list", ColumnType.List(ColumnType.Int32)), new Field("new", ColumnType.Boolean));

    public static Dataset<Row> Data(Random random)
    {
        var rows = Enumerable.Range(0, random.Next(1, 60)).Select(_ => new object?[]
        {
            Maybe(random, (object)(random.Next(20) == 0 ? double.NaN : random.Next(30) == 0 ? double.PositiveInfinity : random.Next(-50, 50) / 4.0)),
            Maybe(random, (long)random.Next(-5, 20)),
            Maybe(random, new string((char)('a' + random.Next(6)), random.Next(5))),
            Maybe(random, new DateTime(2020 + random.Next(10), 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            Maybe(random, Enumerable.Range(0, random.Next(4)).Select(i => (object?)i).ToArray()),
            Maybe(random, random.Next(2) == 0),
        });
        return new Dataset<Row>(new MemorySource(Columns, [.. rows], 7), Columns);
    }

    public static DataSchema Schema(Random random)
    {
        var fields = new List<Field>
        {
            Common(random, "number", ColumnType.Float64) with
            {
                Domain = Half(random) ? new NumberRange(random.Next(-9, 0), random.Next(0, 9)) { MinMass = Mass(random), AllowsNaN = Half(random), AllowsInfinity = Half(random) } : null,
                Distribution = Half(random) ? new DistributionLimits { Mean = new(0, 1), ZeroShare = new(0.2, 0.3), LargestShare = new(0, 0.01) } : null,
                Order = (ValueOrder)random.Next(5),
            },
            Common(random, "count", ColumnType.Int64) with
            {
                Domain = Half(random) ? new IntegerRange(0, 5) { MinMass = Mass(random) } : Half(random) ? new AllowedValues(["1", "2"]) { MinMass = Mass(random) } : null,
                IsUnique = Half(random),
                DistinctCount = Half(random) ? new(3, 4) : null,
            },
            Common(random, "text", random.Next(4) == 0 ? ColumnType.Int32 : ColumnType.String),
            Common(random, "time", ColumnType.Timestamp) with
            {
                Domain = Half(random) ? new TimeRange(new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc)) { MinMass = Mass(random) } : null,
                MaxAge = Half(random) ? TimeSpan.FromDays(1) : null,
            },
            Common(random, "list", ColumnType.List(ColumnType.Int32)) with { ItemCount = Half(random) ? new(1, 2) : null },
            Common(random, "gone", ColumnType.Boolean),
        };
        if (fields[2].Type.Kind == ColumnKind.String)
            fields[2] = fields[2] with
            {
                Domain = random.Next(3) switch
                {
                    0 => new AllowedValues(["", "a"]) { MinMass = Mass(random) },
                    1 => new TextRules { Pattern = "a*", MaxCharacters = 2, MinMass = Mass(random) },
                    _ => null,
                },
            };
        var number = new NumberColumn("number", ColumnType.Float64);
        return new DataSchema(fields, new SchemaRules
        {
            RowRules = Half(random) ? [new("positive", number > 0) { MinFraction = Mass(random) }, new("small", number < 3)] : [],
            Keys = Half(random) ? [new("count", "time"), new("number")] : [],
            Rows = Half(random) ? new() { MinRows = 20, MaxRows = 30 } : null,
            ValueSets = fields[2].Type.Kind == ColumnKind.String ? [new("known") { Values = ["a", "b"] }] : [],
            References = fields[2].Type.Kind == ColumnKind.String && Half(random) ? [new("text", "known")] : [],
        });
    }

    private static Field Common(Random random, string name, ColumnType type) => new(name, type, Half(random))
    {
        Presence = Half(random) ? new(random.Next(11) / 10.0, random.Next(40)) : null,
        Stage = random.Next(8) == 0 ? LifecycleStage.Deprecated : LifecycleStage.Production,
    };

    private static object? Maybe(Random random, object value) => random.Next(8) == 0 ? null : value;

    private static bool Half(Random random) => random.Next(2) == 0;

    private static double Mass(Random random) => Half(random) ? 1 : random.Next(11) / 10.0;
}
