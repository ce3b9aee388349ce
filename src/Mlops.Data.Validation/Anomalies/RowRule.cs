using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Mlops.Data.Validation;

/// <summary>Finds the rows of a column that break a rule: used in the second pass, over columns with findings only.</summary>
internal abstract class RowRule
{
    public static RowRule Missing { get; } = new MissingRule();

    public static RowRule InvalidUtf8 { get; } = new TextRule(static utf8 => !Utf8.IsValid(utf8));

    public static RowRule Outside(NumberRange range) => new RangeRule(range);

    public static RowRule NotAmong(HashSet<string> allowed)
    {
        var lookup = allowed.GetAlternateLookup<ReadOnlySpan<char>>();
        return new AmongRule(lookup);
    }

    public static RowRule? Unparsable(ColumnType declared, ColumnType found) =>
        found.Kind == ColumnKind.String && declared.IsNumber
            ? new TextRule(static utf8 => !double.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            : null;

    /// <summary>Whether a row breaks the rule.</summary>
    public abstract bool Breaks(ColumnData column, int row);

    private sealed class MissingRule : RowRule
    {
        public override bool Breaks(ColumnData column, int row) => column.IsMissing(row);
    }

    private sealed class RangeRule(NumberRange range) : RowRule
    {
        public override bool Breaks(ColumnData column, int row) => !column.IsMissing(row) && column switch
        {
            PrimitiveData<double> values => !range.Contains(values.Values[row]),
            PrimitiveData<float> values => !range.Contains(values.Values[row]),
            PrimitiveData<int> values => !range.Contains(values.Values[row]),
            PrimitiveData<long> values => !range.Contains(values.Values[row]),
            _ => false,
        };
    }

    private delegate bool TextTest(ReadOnlySpan<byte> utf8);

    private sealed class TextRule(TextTest breaks) : RowRule
    {
        public override bool Breaks(ColumnData column, int row) =>
            column is StringData texts && !texts.IsMissing(row) && breaks(texts[row]);
    }

    private sealed class AmongRule(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> allowed) : RowRule
    {
        public override bool Breaks(ColumnData column, int row) => !column.IsMissing(row) && column switch
        {
            StringData texts => !Contains(texts[row]),
            BooleanData values => !allowed.Contains(values.Values[row] ? "true" : "false"),
            PrimitiveData<int> values => !allowed.Contains(values.Values[row].ToString(CultureInfo.InvariantCulture)),
            PrimitiveData<long> values => !allowed.Contains(values.Values[row].ToString(CultureInfo.InvariantCulture)),
            _ => false,
        };

        private bool Contains(ReadOnlySpan<byte> utf8)
        {
            Span<char> chars = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
            return allowed.Contains(chars[..Encoding.UTF8.GetChars(utf8, chars)]);
        }
    }
}
