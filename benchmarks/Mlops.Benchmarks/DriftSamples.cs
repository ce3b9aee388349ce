using Mlops.Data.Validation;

namespace Mlops.Benchmarks;

/// <summary>Columns to compare: drawn from one distribution, or with a stated shift of one row in five.</summary>
internal static class DriftSamples
{
    public static readonly string[] Kinds =
        ["continuous", "heavy ties", "heavy tail", "2 categories", "10 categories", "1,000 categories"];

    public static bool IsNumber(string kind) => Array.IndexOf(Kinds, kind) < 3;

    /// <summary>Numbers; categories are their codes.</summary>
    public static double[] Draw(string kind, int rows, Random random, double shifted = 0)
    {
        var values = new double[rows];
        foreach (ref var value in values.AsSpan())
            value = random.NextDouble() < shifted ? Shifted(kind, random) : One(kind, random);
        return values;
    }

    public static ColumnStatistics Profile(string kind, string name, double[] values)
    {
        var type = IsNumber(kind) ? ColumnType.Float64 : ColumnType.String;
        var column = ColumnAccumulator.Create(type, StatisticsOptions.Default);
        if (IsNumber(kind)) column.Add(new PrimitiveData<double>(ColumnType.Float64, values));
        else
        {
            var names = new BatchBuilder(new DataSchema(new Field("x", ColumnType.String)));
            for (var i = 0; i < 1000; i++) ((TextBuilder)names[0]).Append($"category {i}");
            var dictionary = (StringData)names.Build()[0];
            column.Add(new StringData(Array.ConvertAll(values, v => (int)v), dictionary));
        }
        return column.Finish(name);
    }

    private static double One(string kind, Random random) => kind switch
    {
        "continuous" => Normal(random),
        // Amounts in quarters, most of them small, a third of them zero.
        "heavy ties" => random.Next(3) == 0 ? 0 : 0.25 * (int)(40 * Math.Exp(Normal(random))),
        "heavy tail" => Math.Tan(Math.PI * (random.NextDouble() - 0.5)),
        "2 categories" => random.Next(10) < 3 ? 1 : 0,
        "10 categories" => (int)(10 * random.NextDouble() * random.NextDouble()),
        _ => (int)(1000 * random.NextDouble() * random.NextDouble()),
    };

    private static double Shifted(string kind, Random random) => kind switch
    {
        "continuous" => 3 + Normal(random),
        "heavy ties" => 100 + 0.25 * random.Next(40),
        "heavy tail" => 10 + random.NextDouble(),
        "2 categories" => 1,
        "10 categories" => 9,
        _ => 990 + random.Next(10),
    };

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
