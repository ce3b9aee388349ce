using Mlops.Data;

namespace Mlops.Transform.Tests;

/// <summary>
/// Random operations with random options over the columns of a <see cref="RandomTable"/> and over what they derive from each other.
/// Each one has a rule for missing values, so that every row is accepted.
/// </summary>
internal sealed class RandomGraph
{
    private readonly Random random;
    private readonly DataSchema schema;
    private readonly TransformBuilder builder = new();
    private readonly List<NumberColumn> numbers;
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);
    private int count;

    private RandomGraph(int seed, DataSchema schema)
    {
        random = new Random(seed);
        this.schema = schema;
        numbers = [.. ((string[])["miles", "fare", "tips", "seconds", "stamp", "area", "latitude"]).Select(schema.Number)];
    }

    public static TransformEstimator Create(int seed, DataSchema schema)
    {
        var graph = new RandomGraph(seed, schema);
        if (graph.random.Next(2) == 0) graph.builder.Label(schema.Number("tips") > 0.2 * schema.Number("fare"));
        for (var i = graph.random.Next(1, 10); i > 0; i--) graph.AddOne();
        foreach (var name in graph.unread.Order(StringComparer.Ordinal)) graph.builder.IsMissing(graph.numbers.Single(n => n.Name == name));
        graph.builder.MaxAbs(schema.Number("fare"), missing: 1, name: "last");
        return graph.builder.Build();
    }

    /// <summary>Null when the random options do not go with the random data: a typed error says so.</summary>
    public static FittedTransform? TryFit(int seed, DataBatch train, int partitionSize)
    {
        var estimator = Create(seed, train.Schema);
        try
        {
            return estimator.FitAsync(train.Train(partitionSize)).AsTask().GetAwaiter().GetResult();
        }
        catch (ModelException)
        {
            return null;
        }
    }

    private double Missing => Math.Round(random.NextDouble() * 10 - 3, 3);

    private string Name => FormattableString.Invariant($"op{count}");

    private void AddOne()
    {
        count++;
        var x = Number();
        switch (random.Next(28))
        {
            case 0: builder.Standardize(x, missing: Missing, name: Name); break;
            case 1: builder.MinMax(x, missing: Missing, low: -1, high: 2, clip: random.Next(2) == 0, rules: Rules, name: Name); break;
            case 2: builder.Log(x, missing: Missing, offset: Missing, name: Name); break;
            case 3: builder.Impute(x, Imputed, name: Name); break;
            case 4: builder.Bucketize(x, buckets: random.Next(2, 9), missing: random.Next(2) == 0 ? Missing : null, name: Name); break;
            case 5: builder.Clip(x, low: -2, highQuantile: 0.9, missing: Missing, name: Name); break;
            case 6: builder.MaxAbs(x, missing: Missing, name: Name); break;
            case 7: builder.Robust(x, missing: Missing, lowQuantile: 0.2, unitVariance: random.Next(2) == 0, name: Name); break;
            case 8: builder.Power(x, missing: Missing, name: Name); break;
            case 9: builder.Compute(x / (Number() + 1.5), Name, missing: Missing); break;
            case 10: builder.Hash(Category(x), buckets: random.Next(1, 30), seed: (ulong)random.Next(9), name: Name); break;
            case 11: builder.IsMissing(x, Name); break;
            case 12: builder.StandardizePerKey(x, Key, missing: Missing, name: Name); break;
            case 13: builder.BucketizePerKey(x, Key, buckets: random.Next(2, 5), name: Name); break;
            case 14: builder.CountEncode(Category(x), name: Name); break;
            case 15: builder.Cross([Category(x), schema.Text("company")], buckets: random.Next(1, 30), name: Name); break;
            case 16:
                builder.TimeSince(schema.Time("at"), DateTimeOffset.UnixEpoch, TimeUnit.Days, missing: Missing, name: Name);
                LeaveUnread(x);
                break;
            case 17: builder.Cyclical(x, random.Next(1, 30), missing: Missing, name: Name); return;
            case 18: builder.GeoDistance(x, Number(), 41.9, -87.6, missing: Missing, name: Name); break;
            case 19: builder.Compute(Expression.If(x > Number(), x.Coalesce(Missing), x.Abs().Log1p().Max(Number())), Name, missing: Missing); break;
            case 20: AddVectors(x); return;
            case 21: AddPlaces(x); return;
            case 22:
                LeaveUnread(x);
                builder.PadList(List, random.Next(1, 6), Missing, random.Next(2) == 0 ? LongLists.KeepFirst : LongLists.KeepLast, random.Next(2) == 0, Name);
                return;
            case 23:
                LeaveUnread(x);
                builder.AggregateList(List, (ListAggregate)random.Next(4), Missing, Name);
                break;
            default: builder.OneHot(Category(x), maxSize: random.Next(1, 30), unseen: AnyUnseen, minCount: random.Next(1, 4), name: Name); break;
        }

        if (random.Next(2) == 0) return;
        builder.AsNumber(out var derived);
        numbers.Add(derived);
        unread.Add(derived.Name);
    }

    // Of columns of the data alone: what is derived may be infinite, and such a row has no components.
    private void AddVectors(NumberColumn x)
    {
        LeaveUnread(x);
        var chosen = numbers.Where(n => schema.Find(n.Name) >= 0 && random.Next(2) == 0);
        NumberColumn[] columns = [.. chosen.Append(schema.Number("fare")).DistinctBy(n => n.Name)];
        var spot = schema.Vector("spot");
        switch (random.Next(4))
        {
            case 0: builder.Pca(columns, random.Next(columns.Length) + 1, random.Next(2) == 0, random.Next(2) == 0 ? null : false, Missing, Rules, Name); break;
            case 1: builder.Pca(spot, random.Next(1, 4), whiten: random.Next(2) == 0, missing: Missing, name: Name); break;
            case 2: builder.RandomProjection(spot, random.Next(1, 6), seed: (ulong)random.Next(9), missing: Missing, name: Name); break;
            default: builder.AsIs(spot, Missing, Name); break;
        }
    }

    private void AddPlaces(NumberColumn x)
    {
        LeaveUnread(x);
        var size = random.Next(1, 12);
        var list = schema.List(random.Next(2) == 0 ? "tags" : "codes");
        builder.Ordinal(list, out var places, new VocabularyOptions { MaxSize = size }, AnyUnseen, name: Name + "a");
        if (random.Next(2) == 0) builder.TfIdf(places, size, smooth: random.Next(2) == 0, name: Name);
        else builder.PadList(places, random.Next(1, 6), pad: -1, name: Name);
    }

    private ListColumn List => schema.List(random.Next(2) == 0 ? "prices" : "steps");

    private IColumn Key => random.Next(3) switch { 0 => schema.Text("company"), 1 => schema.Number("area"), _ => schema.Boolean("shared") };

    private TransformRules Rules => random.Next(2) == 0 ? TransformRules.Default : TransformRules.Tensorflow;

    private Imputation Imputed => random.Next(4) switch
    {
        0 => Imputation.Mean, 1 => Imputation.Median, 2 => Imputation.Mode, _ => Imputation.Constant(Missing),
    };

    private Unseen AnyUnseen => random.Next(3) switch
    {
        0 => Unseen.OwnSlot, 1 => Unseen.Ignore, _ => Unseen.Buckets(random.Next(1, 5)),
    };

    // Derived columns more often than their number, so that chains are long.
    private NumberColumn Number()
    {
        var column = numbers[random.Next(3) == 0 ? random.Next(numbers.Count) : numbers.Count - 1 - random.Next(Math.Min(4, numbers.Count))];
        unread.Remove(column.Name);
        return column;
    }

    private IColumn Category(NumberColumn x)
    {
        if (x.Type == ColumnType.Int32 || x.Type == ColumnType.Int64) return x;
        LeaveUnread(x);
        return random.Next(2) == 0 ? schema.Text("company") : schema.Boolean("shared");
    }

    // A derived column that nothing reads is an error.
    private void LeaveUnread(NumberColumn x)
    {
        if (schema.Find(x.Name) < 0) unread.Add(x.Name);
    }
}
