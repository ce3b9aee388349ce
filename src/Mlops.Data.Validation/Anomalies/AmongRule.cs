using System.Globalization;
using System.Numerics;

namespace Mlops.Data.Validation;

/// <summary>Values that are not in a list. Booleans and numbers are compared as the texts that statistics list.</summary>
internal sealed class AmongRule(AllowedTexts allowed) : ColumnRule
{
    // Longer than the text of any number.
    private const int MaxNumberLength = 32;

    private readonly TextRule<AllowedTexts> textRule = new(allowed);

    public override int Find(ColumnData column, Span<int> rows)
    {
        if (column is StringData) return textRule.Find(column, rows);
        var found = column switch
        {
            BooleanData values => Find(values, rows),
            PrimitiveData<double> values => Find(values.Values, rows),
            PrimitiveData<float> values => Find(values.Values, rows),
            PrimitiveData<int> values => Find(values.Values, rows),
            PrimitiveData<long> values => Find(values.Values, rows),
            _ => 0,
        };
        return KeepPresent(column, rows[..found]);
    }

    private int Find(BooleanData column, Span<int> rows)
    {
        var (isFalseBad, isTrueBad) = (allowed.Breaks("false"u8), allowed.Breaks("true"u8));
        var values = column.Values;
        var used = 0;
        for (var row = 0; row < values.Length; row++)
            if (values[row] ? isTrueBad : isFalseBad) rows[used++] = row;
        return used;
    }

    private int Find<T>(ReadOnlySpan<T> values, Span<int> rows)
        where T : unmanaged, INumber<T>, IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[MaxNumberLength];
        var used = 0;
        for (var row = 0; row < values.Length; row++)
        {
            // Adding zero turns minus zero into zero, as in the statistics.
            (values[row] + T.Zero).TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
            if (allowed.Breaks(text[..length])) rows[used++] = row;
        }
        return used;
    }
}
