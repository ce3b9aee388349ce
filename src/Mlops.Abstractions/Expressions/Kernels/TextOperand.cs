namespace Mlops;

/// <summary>A text column, or a constant as UTF-8.</summary>
internal readonly record struct TextOperand(int Index, byte[] Constant)
{
    public bool IsColumn => Index >= 0;

    public StringData Column(ReadOnlySpan<ColumnData> columns) => (StringData)columns[Index];
}
