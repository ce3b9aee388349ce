using System.Numerics;

namespace Mlops.Transform;

/// <summary>1 where a column of a row has no value, else 0: of columns in which NaN cannot be.</summary>
internal sealed class MissingGroup<T>(ColumnData column, int place) : RowGroup<T>
    where T : struct, INumber<T>
{
    public override int Run(Span<T> outputs)
    {
        outputs[place] = column.IsMissing(0) ? T.One : T.Zero;
        return -1;
    }
}
