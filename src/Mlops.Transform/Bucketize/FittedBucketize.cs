using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// Buckets 0 to n between n - 1 ascending boundaries, then one place for missing values when they have no bucket.
/// </summary>
internal sealed class FittedBucketize : SparseOperation, IColumnOperation
{
    private readonly double[] boundaries;
    private readonly Kernel kernel;
    private readonly int missing;

    public FittedBucketize(Bucketize operation, double[] boundaries)
        : base(operation)
    {
        this.boundaries = boundaries;
        kernel = new Kernel(boundaries);
        missing = operation.Missing is { } value ? kernel.Apply(value) : operation.IsColumn ? None : boundaries.Length + 1;
        Width = operation.IsColumn ? 0 : boundaries.Length + (operation.Missing.HasValue ? 1 : 2);
        Labels = [.. Enumerable.Range(0, boundaries.Length + 1).Select(Label),
            .. operation.Missing.HasValue ? [] : new[] { $"{operation.Column.Name} is missing" }];
    }

    public IReadOnlyList<double> Boundaries => boundaries;

    public override int Width { get; }

    public override IReadOnlyList<string> Labels { get; }

    public override int Find(in OperationInput input, Span<int> features) =>
        NumberMap.Run(input[0], kernel, (int?)missing, features, 1);

    public override RowGroup<int>? BindRow(in OperationInput row, int place) =>
        NumberGroups.Bind(row[0], kernel, (int?)missing, place);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var refused = NumberMap.Run(
            input[0], kernel, (int?)missing, OrdinalColumn.Rent(input.RowCount, out var rented), 1);
        return OrdinalColumn.Write(refused, rented, input.RowCount, output);
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteStartArray("boundaries");
        foreach (var boundary in boundaries) json.WriteNumberValue(boundary);
        json.WriteEndArray();
    }

    private string Label(int bucket) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Operation.Column.Name} in [{(bucket == 0 ? "-inf" : boundaries[bucket - 1])}, {(bucket == boundaries.Length ? "+inf" : boundaries[bucket])})");

    private readonly struct Kernel(double[] boundaries) : INumberKernel<int>
    {
        // So few boundaries are compared all at once, without a branch that depends on the value.
        private const int MostCompared = 64;

        // NaN fills the last vector: it is not below any value.
        private readonly double[] padded = Pad(boundaries);

        /// <summary>The number of boundaries that are not above the value: a value on a boundary goes up.</summary>
        public int Apply(double value)
        {
            if (boundaries.Length > MostCompared) return Search(value);
            var wanted = Vector256.Create(value);
            var count = 0;
            foreach (var four in MemoryMarshal.Cast<double, Vector256<double>>(padded))
                count += BitOperations.PopCount(Vector256.LessThanOrEqual(four, wanted).ExtractMostSignificantBits());
            return count;
        }

        private int Search(double value)
        {
            var (first, count) = (0, boundaries.Length);
            while (count > 0)
            {
                var half = count >> 1;
                var goUp = boundaries[first + half] <= value;
                first = goUp ? first + half + 1 : first;
                count = goUp ? count - half - 1 : half;
            }

            return first;
        }

        private static double[] Pad(double[] boundaries)
        {
            var padded = new double[(boundaries.Length + 3) / 4 * 4];
            Array.Fill(padded, double.NaN);
            boundaries.CopyTo(padded, 0);
            return padded;
        }
    }
}
