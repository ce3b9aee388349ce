using System.Buffers;

namespace Mlops.Transform;

/// <summary>
/// Applies a kernel to the texts of a category column: text itself, or integers and booleans as their text. A batch and a single row
/// run the same kernel.
/// </summary>
internal static class TextMap
{
    private const int StackedBytes = 512;

    /// <summary>Writes one text per row; none where the column has no value.</summary>
    public static void Run<TKernel>(ColumnData column, TKernel kernel, TextBuilder output)
        where TKernel : struct, ITextKernel
    {
        Span<byte> number = stackalloc byte[CategoryText.MaxIntegerLength];
        var present = new PresentRows(column);
        var buffer = new TextBuffer(stackalloc byte[StackedBytes]);
        for (var row = 0; row < column.Length; row++)
        {
            if (!present[row])
            {
                output.AppendMissing();
                continue;
            }

            var text = column switch
            {
                StringData texts => texts[row],
                PrimitiveData<int> ints => CategoryText.Of(ints.Values[row], number),
                PrimitiveData<long> longs => CategoryText.Of(longs.Values[row], number),
                BooleanData booleans => booleans.Values[row] ? CategoryText.True : CategoryText.False,
                _ => throw new InvalidOperationException($"A column of type {column.Type} is no category column."),
            };
            var into = buffer.Of(kernel.MaxBytes(text.Length));
            output.Append(into[..kernel.Write(text, into)]);
        }

        buffer.Dispose();
    }

    /// <summary>Room for one text: on the stack, or rented when a text is long.</summary>
    private ref struct TextBuffer(Span<byte> stacked)
    {
        private Span<byte> bytes = stacked;
        private byte[]? rented;

        public Span<byte> Of(int length)
        {
            if (length <= bytes.Length) return bytes;
            Dispose();
            rented = ArrayPool<byte>.Shared.Rent(length);
            return bytes = rented;
        }

        public void Dispose()
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            rented = null;
        }
    }
}
