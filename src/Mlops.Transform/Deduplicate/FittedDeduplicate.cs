namespace Mlops.Transform;

/// <summary>Keeps every item where it comes first in its row; items without a value are left out.</summary>
internal sealed class FittedDeduplicate(Deduplicate operation) : ColumnOperation(operation)
{
    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var (lists, kept, seen) = ((ListData)input[0], (ListBuilder)output, TokenScratch.OfThread.Seen);
        var offsets = lists.Offsets;
        Span<byte> number = stackalloc byte[CategoryText.MaxIntegerLength];
        for (var row = 0; row < lists.Length; row++)
        {
            if (lists.IsMissing(row))
            {
                kept.AppendMissing();
                continue;
            }

            seen.Clear();
            for (var item = offsets[row]; item < offsets[row + 1]; item++)
            {
                if (!lists.Items.IsMissing(item) && seen.Add(CategoryText.Of(lists.Items, item, number)))
                    CellCopy.Append(lists.Items, item, kept.Items);
            }

            kept.EndRow();
        }

        return -1;
    }
}
