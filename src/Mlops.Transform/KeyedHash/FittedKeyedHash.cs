using System.Security.Cryptography;

namespace Mlops.Transform;

internal sealed class FittedKeyedHash(KeyedHash operation, SecretKey key) : ColumnOperation(operation)
{
    /// <summary>128 bits: no two categories of any data set share a code by chance.</summary>
    private const int CodeBytes = 16;

    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        TextMap.Run(input[0], new Kernel(key), (TextBuilder)output);
        return -1;
    }

    private readonly struct Kernel(SecretKey key) : ITextKernel
    {
        public int MaxBytes(int length) => CodeBytes * 2;

        public int Write(ReadOnlySpan<byte> utf8, Span<byte> into)
        {
            Span<byte> code = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(key.Bytes, utf8, code);
            Convert.TryToHexStringLower(code[..CodeBytes], into, out var written);
            return written;
        }
    }
}
