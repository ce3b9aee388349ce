using System.Buffers;
using System.Text;
namespace Mlops.Transform;

/// <summary>By rising start, then by rising length.</summary>
internal sealed class FittedNGrams(NGrams operation) : ColumnOperation(operation)
{
    private readonly byte[] separator = Encoding.UTF8.GetBytes(operation.Separator);

    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var (lists, grams, scratch) = ((ListData)input[0], (ListBuilder)output, TokenScratch.OfThread);
        var offsets = lists.Offsets;
        for (var row = 0; row < lists.Length; row++)
        {
            if (lists.IsMissing(row))
            {
                grams.AppendMissing();
                continue;
            }

            var items = scratch.Items(offsets[row + 1] - offsets[row]);
            var count = 0;
            for (var item = offsets[row]; item < offsets[row + 1]; item++)
                if (!lists.Items.IsMissing(item)) items[count++] = item;
            AppendRow(lists.Items, items.AsSpan(0, count), (TextBuilder)grams.Items, scratch);
            grams.EndRow();
        }

        return -1;
    }

    private void AppendRow(ColumnData tokens, ReadOnlySpan<int> items, TextBuilder grams, TokenScratch scratch)
    {
        Span<byte> number = stackalloc byte[CategoryText.MaxIntegerLength];
        var (bytes, seen) = (scratch.Bytes, scratch.Seen);
        seen.Clear();
        for (var start = 0; start < items.Length; start++)
        {
            bytes.ResetWrittenCount();
            for (var length = 1; length <= operation.Max && start + length <= items.Length; length++)
            {
                if (length > 1) bytes.Write(separator);
                bytes.Write(CategoryText.Of(tokens, items[start + length - 1], number));
                if (length >= operation.Min && (!operation.IsDistinct || seen.Add(bytes.WrittenSpan))) grams.Append(bytes.WrittenSpan);
            }
        }
    }
}
