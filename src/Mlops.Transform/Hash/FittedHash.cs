using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The buckets, then the feature of missing values.</summary>
internal sealed class FittedHash(Hash operation) : SparseOperation(operation)
{
    public override int Width => operation.Buckets + 1;

    public override int Find(ColumnData column, Span<int> features) =>
        CategoryMap.Run(column, new Kernel(operation.Buckets, operation.Seed), operation.Buckets, features);

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
    }

    private readonly struct Kernel(int buckets, ulong seed) : ICategoryKernel
    {
        public int Find(ReadOnlySpan<byte> utf8) => (int)(StableHash.Of(utf8, seed) % (ulong)buckets);

        public int Find(long value) => Find(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));
    }
}
