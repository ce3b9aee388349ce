using System.Buffers.Binary;
namespace Mlops.Transform;

/// <summary>The buckets, then the feature of missing values.</summary>
internal sealed class FittedHash(Hash operation)
    : CategoryOperation<FittedHash.Kernel>(operation, new Kernel(operation.Buckets, operation.Seed, operation.Secret), operation.Buckets)
{
    public override int Width => Operation.IsColumn ? 0 : operation.Buckets + 1;

    internal readonly struct Kernel(int buckets, ulong seed, SecretKey? key) : ICategoryKernel
    {
        private readonly bool isKeyed = key is not null;
        private readonly ulong low = key is null ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(key.Bytes);
        private readonly ulong high = key is null ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(key.Bytes[sizeof(ulong)..]);

        public int Find(ReadOnlySpan<byte> utf8) =>
            (int)((isKeyed ? SipHash.Of(utf8, low, high) : StableHash.Of(utf8, seed)) % (ulong)buckets);

        public int Find(long value) => Find(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));
    }
}
