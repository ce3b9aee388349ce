using System.Globalization;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// Buckets 0 to n between n - 1 ascending boundaries, learned or given, then one place for missing values when they have no bucket.
/// </summary>
internal sealed class FittedBucketize : SparseOperation, IColumnOperation
{
    private readonly double[] boundaries;
    private readonly BucketEdges edges;
    private readonly int missing;

    /// <param name="operation">What was asked for.</param>
    /// <param name="substitute">What a missing number counts as; null when it has no substitute.</param>
    /// <param name="rules">By those of TensorFlow Transform, missing numbers without a substitute go to the last bucket.</param>
    /// <param name="boundaries">Numbers that do not fall.</param>
    public FittedBucketize(Operation operation, double? substitute, TransformRules rules, double[] boundaries)
        : base(operation)
    {
        this.boundaries = boundaries;
        edges = new BucketEdges(boundaries);
        var hasBucket = substitute.HasValue || rules == TransformRules.Tensorflow;
        missing = substitute is { } value ? edges.Apply(value)
            : hasBucket ? boundaries.Length
            : operation.IsColumn ? None : boundaries.Length + 1;
        Width = operation.IsColumn ? 0 : boundaries.Length + (hasBucket ? 1 : 2);
        Labels = operation.IsColumn ? [] : [.. Enumerable.Range(0, boundaries.Length + 1).Select(Label),
            .. hasBucket ? [] : new[] { $"{operation.Column.Name} is missing" }];
    }

    public IReadOnlyList<double> Boundaries => boundaries;

    public override int Width { get; }

    public override IReadOnlyList<string> Labels { get; }

    public override int Find(in OperationInput input, Span<int> features) =>
        NumberMap.Run(input[0], edges, (int?)missing, features, 1);

    public override RowGroup<int>? BindRow(in OperationInput row, int place) =>
        NumberGroups.Bind(row[0], edges, (int?)missing, place);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) =>
        RowStep.OfOrdinal(NumberGroups.Bind(row[0], edges, (int?)missing, 0), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var refused = NumberMap.Run(
            input[0], edges, (int?)missing, OrdinalColumn.Rent(input.RowCount, out var rented), 1);
        return OrdinalColumn.Write(refused, rented, input.RowCount, output);
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        if (Operation is Bucketize) json.WriteNumbers("boundaries", boundaries);
    }

    private string Label(int bucket) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Operation.Column.Name} in [{(bucket == 0 ? "-inf" : boundaries[bucket - 1])}, {(bucket == boundaries.Length ? "+inf" : boundaries[bucket])})");
}
