namespace Mlops.Data.Validation;

/// <summary>Rows of a sparse or weighted feature in which one part is missing and the other is not, or their lengths differ.</summary>
internal sealed class FeatureRule(int value, int other, bool isAboutLength) : BatchRule
{
    public override int Find(DataBatch batch, Span<int> rows)
    {
        var (first, second) = (batch[value], batch[other]);
        var used = 0;
        for (var row = 0; row < batch.RowCount; row++)
        {
            var (isFirst, isSecond) = (!first.IsMissing(row), !second.IsMissing(row));
            var isBroken = isAboutLength ? isFirst && isSecond && Length(first, row) != Length(second, row) : isFirst != isSecond;
            if (isBroken) rows[used++] = row;
        }
        return used;
    }

    private static int Length(ColumnData column, int row) => column switch
    {
        ListData lists => lists.Offsets[row + 1] - lists.Offsets[row],
        VectorData vectors => vectors.Size,
        _ => 1,
    };
}
