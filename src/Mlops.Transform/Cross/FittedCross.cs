using System.Buffers;
namespace Mlops.Transform;

/// <summary>The buckets, then the feature of rows that miss a category.</summary>
internal sealed class FittedCross(Cross operation) : SparseOperation(operation), IColumnOperation
{
    public override int Width => Operation.IsColumn ? 0 : operation.Buckets + 1;

    public override int Find(in OperationInput input, Span<int> features)
    {
        Hash(input, features, operation.Buckets);
        return -1;
    }

    public override RowGroup<int> BindRow(in OperationInput row, int place) => new Group(row.Columns.ToArray(), operation, operation.Buckets, place);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) =>
        RowStep.OfOrdinal(new Group(row.Columns.ToArray(), operation, None, 0), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        Hash(input, OrdinalColumn.Rent(input.RowCount, out var rented), None);
        return OrdinalColumn.Write(-1, rented, input.RowCount, output);
    }

    /// <summary>The hashes of the categories joined in the order of the columns, modulo the buckets.</summary>
    private void Hash(in OperationInput input, Span<int> features, int missing)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(features.Length);
        var hashes = rented.AsSpan(0, features.Length);
        hashes.Fill(operation.Seed);
        features.Clear();
        foreach (var column in input.Columns)
        {
            var visitor = new Visitor(hashes);
            CategoryVisits.Run(column, ref visitor);
            if (column.MissingCount == 0) continue;
            for (var row = 0; row < features.Length; row++)
                if (column.IsMissing(row)) features[row] = -1;
        }

        for (var row = 0; row < features.Length; row++)
            features[row] = features[row] < 0 ? missing : (int)(hashes[row] % (ulong)operation.Buckets);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private sealed class Group(ColumnData[] columns, Cross operation, int missing, int place) : RowGroup<int>
    {
        public override int Run(Span<int> outputs)
        {
            Span<byte> number = stackalloc byte[CategoryText.MaxIntegerLength];
            var hash = operation.Seed;
            outputs[place] = missing;
            foreach (var column in columns)
            {
                if (column.IsMissing(0)) return -1;
                hash = StableHash.Of(CategoryText.Of(column, 0, number), hash);
            }

            outputs[place] = (int)(hash % (ulong)operation.Buckets);
            return -1;
        }
    }

    private readonly ref struct Visitor(Span<ulong> hashes) : ICategoryVisitor
    {
        private readonly Span<ulong> hashes = hashes;

        public void Visit(int row, scoped ReadOnlySpan<byte> utf8) => hashes[row] = StableHash.Of(utf8, hashes[row]);
    }
}
