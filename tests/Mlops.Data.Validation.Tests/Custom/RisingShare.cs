namespace Mlops.Data.Validation.Tests;

/// <summary>The share of rows whose number is above that of the row before: depends on the order.</summary>
internal sealed class RisingShare(string column) : IStatistic
{
    public string Name => $"rising {column}";

    public IStatisticState Create(DataSchema schema) => new State(schema.IndexOf(column));

    private sealed class State(int column) : IStatisticState
    {
        private double? first;
        private double? last;
        private long rows;
        private long rising;

        public void Add(DataBatch batch)
        {
            foreach (var value in ((PrimitiveData<double>)batch[column]).Values)
            {
                if (last < value) rising++;
                first ??= value;
                last = value;
                rows++;
            }
        }

        public void Merge(IStatisticState later)
        {
            var other = (State)later;
            if (last < other.first) rising++;
            first ??= other.first;
            last = other.last ?? last;
            rows += other.rows;
            rising += other.rising;
        }

        public IReadOnlyDictionary<string, double> Finish() =>
            new Dictionary<string, double> { ["share"] = rows > 1 ? rising / (rows - 1.0) : double.NaN };
    }
}
