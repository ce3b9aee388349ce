namespace Mlops.Data.Validation.Tests;

/// <summary>Small taxi days: good, drifted, broken.</summary>
internal static class Trips
{
    public static DataSchema Schema { get; } = new(
        new Field("fare", ColumnType.Float64),
        new Field("company", ColumnType.String),
        new Field("payment_type", ColumnType.String, false),
        new Field("hour", ColumnType.Int32),
        new Field("tract", ColumnType.Int64));

    public static Dataset<Row> Day(int seed, int rows = 2000, bool drifted = false, bool broken = false)
    {
        var random = new Random(seed);
        var found = broken ? Schema.Select(["fare", "payment_type", "hour", "tract"]) : Schema;
        var all = Enumerable.Range(0, rows).Select(i =>
        {
            var fare = Math.Round(3.25 + Math.Exp(1.5 + 0.7 * Normal(random)), 2) * (drifted ? 1.3 : 1);
            var company = drifted && random.NextDouble() < 0.1 ? "New Cab" : "Cab " + (int)(8 * random.NextDouble() * random.NextDouble());
            var payment = random.NextDouble() < (drifted ? 0.6 : 0.4) ? "Credit Card" : "Cash";
            var row = new Dictionary<string, object?>
            {
                ["fare"] = broken && i % 50 == 7 ? -fare : fare,
                ["company"] = random.Next(3) == 0 ? null : company,
                ["payment_type"] = broken && random.NextDouble() < 0.3 ? "Barter" : payment,
                ["hour"] = random.Next(24),
                ["tract"] = random.Next(2) == 0 ? null : (object)(17031000000L + random.Next(900)),
            };
            return found.Names.Select(n => row[n]).ToArray();
        });
        return new Dataset<Row>(new MemorySource(found, [.. all], 250), Schema);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
