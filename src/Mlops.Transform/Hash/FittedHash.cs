using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The buckets, then the feature of missing values.</summary>
internal sealed class FittedHash(Hash operation)
    : CategoryOperation<FittedHash.Kernel>(operation, new Kernel(operation.Buckets, operation.Seed), operation.Buckets)
{
    public override int Width => Operation.IsColumn ? 0 : operation.Buckets + 1;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
    }

    internal readonly struct Kernel(int buckets, ulong seed) : ICategoryKernel
    {
        public int Find(ReadOnlySpan<byte> utf8) => (int)(StableHash.Of(utf8, seed) % (ulong)buckets);

        public int Find(long value) => Find(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));
    }
}
