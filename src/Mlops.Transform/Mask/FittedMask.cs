using System.Text;

namespace Mlops.Transform;

internal sealed class FittedMask(Mask operation) : ColumnOperation(operation)
{
    private readonly byte[] mask = Encoding.UTF8.GetBytes(operation.With);

    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        TextMap.Run(input[0], new Kernel(mask, operation.KeepLast), (TextBuilder)output);
        return -1;
    }

    private readonly struct Kernel(byte[] mask, int keepLast) : ITextKernel
    {
        public int MaxBytes(int length) => checked(mask.Length + length);

        // A text that would be kept as a whole is not kept at all.
        public int Write(ReadOnlySpan<byte> utf8, Span<byte> into)
        {
            var kept = TextPrefix.Last(utf8, keepLast);
            if (kept.Length == utf8.Length) kept = [];
            mask.CopyTo(into);
            kept.CopyTo(into[mask.Length..]);
            return mask.Length + kept.Length;
        }
    }
}
