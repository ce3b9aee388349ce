namespace Mlops.Data.Validation.Tests.HowTo;

#region statistic
/// <summary>All tips over all fares: not the mean of the ratios, which short trips would rule.</summary>
internal sealed class TipShare : IStatistic
{
    public string Name => "tip share";

    public IStatisticState Create(DataSchema schema) => new State(Find(schema, "tips"), Find(schema, "fare"));

    private static int Find(DataSchema schema, string column)
    {
        var place = schema.IndexOf(column);
        if (schema.Fields[place].Type == ColumnType.Float64) return place;
        throw new SchemaException(new Problem(
            "TAXI0001", $"Column '{column}' has the type {schema.Fields[place].Type}", Expected: "float64", Remedy: "Convert the column."));
    }

    private sealed class State(int tips, int fare) : IStatisticState
    {
        private long trips;
        private long tipCents;
        private long fareCents;

        public void Add(DataBatch batch)
        {
            var (tip, paid) = ((PrimitiveData<double>)batch[tips], (PrimitiveData<double>)batch[fare]);
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (tip.IsMissing(row) || paid.IsMissing(row)) continue;
                trips++;
                tipCents += (long)Math.Round(tip.Values[row] * 100);
                fareCents += (long)Math.Round(paid.Values[row] * 100);
            }
        }

        public void Merge(IStatisticState later)
        {
            var other = (State)later;
            trips += other.trips;
            tipCents += other.tipCents;
            fareCents += other.fareCents;
        }

        public IReadOnlyDictionary<string, double> Finish() => new Dictionary<string, double>
        {
            ["share"] = fareCents == 0 ? double.NaN : (double)tipCents / fareCents,
            ["trips"] = trips,
        };
    }
}
#endregion
