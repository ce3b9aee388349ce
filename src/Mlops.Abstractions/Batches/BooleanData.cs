namespace Mlops;

/// <summary>A column of booleans, one bit per row.</summary>
public sealed class BooleanData : ColumnData
{
    private Bitmap values;

    /// <summary>Wraps bits.</summary>
    /// <param name="values">One bit per row.</param>
    /// <param name="validity">One bit per row, or null when every row has a value.</param>
    public BooleanData(Bitmap values, Bitmap? validity = null)
        : base(ColumnType.Boolean, values.Length, validity) => this.values = values;

    /// <summary>One bit per row; the bit of a missing row is undefined.</summary>
    public Bitmap Values => values;

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int length)
    {
        CheckRange(start, length, Length);
        return new BooleanData(values.Slice(start, length), SliceValidity(start, length));
    }

    internal void Reset(Bitmap newValues, Bitmap? validity)
    {
        values = newValues;
        SetRows(newValues.Length, validity);
    }
}
