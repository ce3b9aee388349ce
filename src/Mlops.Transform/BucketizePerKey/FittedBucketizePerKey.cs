using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The buckets, then one place for missing numbers unless they have a substitute. No feature for an unseen key.</summary>
internal sealed class FittedBucketizePerKey : SparseOperation, IColumnOperation, IHasVocabulary
{
    private readonly BucketizePerKey operation;
    private readonly Vocabulary keys;
    private readonly KeyIndex index;
    private readonly double[] boundaries;
    private readonly BucketEdges[] edges;

    public Vocabulary Vocabulary => keys;

    /// <param name="operation">What was asked for.</param>
    /// <param name="keys">The keys of the training rows.</param>
    /// <param name="boundaries">Those of the first key, then those of the second one, and so on.</param>
    public FittedBucketizePerKey(BucketizePerKey operation, Vocabulary keys, double[] boundaries)
        : base(operation)
    {
        (this.operation, this.keys, this.boundaries) = (operation, keys, boundaries);
        index = new KeyIndex(keys);
        var each = operation.Buckets - 1;
        edges = [.. Enumerable.Range(0, keys.Count).Select(i => new BucketEdges(boundaries[(i * each)..((i + 1) * each)]))];
        Width = operation.IsColumn ? 0 : operation.Buckets + (operation.Missing.HasValue ? 0 : 1);
        var (column, key) = (operation.Column.Name, operation.Key.Name);
        Labels = operation.IsColumn ? [] : [.. Enumerable.Range(0, operation.Buckets).Select(i => $"{column} in bucket {i} of its {key}"),
            .. operation.Missing.HasValue ? [] : new[] { $"{column} is missing" }];
    }

    public override int Width { get; }

    public override IReadOnlyList<string> Labels { get; }

    public override int Find(in OperationInput input, Span<int> features)
    {
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount);
        var values = rented.AsSpan(0, input.RowCount);
        NumberMap.Run(input[0], default(FittedImpute.Same), operation.Missing ?? double.NaN, values, 1);
        CategoryMap.Run(input[1], index, None, features);
        for (var row = 0; row < values.Length; row++) features[row] = BucketOf(values[row], features[row]);

        ArrayPool<double>.Shared.Return(rented);
        return -1;
    }

    public override RowGroup<int>? BindRow(in OperationInput row, int place) =>
        KeyedNumber.Bind(row, operation.Missing ?? double.NaN, index, keys.Utf16) is { } number ? new Group(this, number, place) : null;

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) => RowStep.OfOrdinal(BindRow(row, 0), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output) =>
        OrdinalColumn.Write(Find(input, OrdinalColumn.Rent(input.RowCount, out var rented)), rented, input.RowCount, output);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteString("keys", PerKeyJson.Write(assets, operation, keys));
        json.WriteNumbers("boundaries", boundaries);
    }

    private int BucketOf(double value, int key)
    {
        if (double.IsNaN(value)) return operation.IsColumn ? None : operation.Buckets;
        return key >= 0 ? edges[key].Apply(value) : None;
    }

    private sealed class Group(FittedBucketizePerKey buckets, KeyedNumber number, int place) : RowGroup<int>
    {
        public override int Run(Span<int> outputs)
        {
            if (!number.TryRead(out var value, out var key)) return place;
            outputs[place] = buckets.BucketOf(value, key);
            return -1;
        }
    }
}
