using System.Buffers;
using System.Text;
namespace Mlops.Transform;

/// <summary>The texts of the categories with the separator between them; no text where one is missing.</summary>
internal sealed class FittedCrossText(CrossText operation) : ColumnOperation(operation)
{
    private readonly byte[] separator = Encoding.UTF8.GetBytes(operation.Separator);

    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var (texts, bytes) = ((TextBuilder)output, TokenScratch.OfThread.Bytes);
        Span<byte> number = stackalloc byte[CategoryText.MaxIntegerLength];
        for (var row = 0; row < input.RowCount; row++)
        {
            bytes.ResetWrittenCount();
            var isMissing = false;
            for (var i = 0; i < input.Columns.Length && !isMissing; i++)
            {
                isMissing = input[i].IsMissing(row);
                if (isMissing) break;
                if (i > 0) bytes.Write(separator);
                bytes.Write(CategoryText.Of(input[i], row, number));
            }

            if (isMissing) texts.AppendMissing();
            else texts.Append(bytes.WrittenSpan);
        }

        return -1;
    }
}
