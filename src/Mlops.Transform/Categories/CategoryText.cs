using System.Globalization;
using System.Text;

namespace Mlops.Transform;

/// <summary>
/// The text that stands for a category: text itself, integers in decimal, booleans as <c>true</c> and <c>false</c>.
/// </summary>
internal static class CategoryText
{
    /// <summary>The longest text of a 64-bit integer.</summary>
    public const int MaxIntegerLength = 20;

    public static ReadOnlySpan<byte> True => "true"u8;

    public static ReadOnlySpan<byte> False => "false"u8;

    /// <summary>Writes an integer.</summary>
    /// <returns>The bytes written into <paramref name="buffer"/>.</returns>
    public static ReadOnlySpan<byte> Of(long value, Span<byte> buffer)
    {
        value.TryFormat(buffer, out var written, default, CultureInfo.InvariantCulture);
        return buffer[..written];
    }

    /// <summary>The bytes of the category of one row that has one.</summary>
    /// <param name="column">The categories.</param>
    /// <param name="row">The row.</param>
    /// <param name="buffer">Room for <see cref="MaxIntegerLength"/> bytes; not used for texts.</param>
    public static ReadOnlySpan<byte> Of(ColumnData column, int row, Span<byte> buffer) => column switch
    {
        StringData texts => texts[row],
        PrimitiveData<int> ints => Of(ints.Values[row], buffer),
        PrimitiveData<long> longs => Of(longs.Values[row], buffer),
        BooleanData booleans => booleans.Values[row] ? True : False,
        _ => throw new InvalidOperationException($"A column of type {column.Type} is no category column."),
    };

    /// <summary>The category of one row, for messages.</summary>
    public static string Show(ColumnData column, int row) => column switch
    {
        StringData texts => texts.GetString(row) ?? "",
        PrimitiveData<int> ints => ints.Values[row].ToString(CultureInfo.InvariantCulture),
        PrimitiveData<long> longs => longs.Values[row].ToString(CultureInfo.InvariantCulture),
        BooleanData booleans => Encoding.UTF8.GetString(booleans.Values[row] ? True : False),
        _ => "",
    };

    /// <summary>Refuses columns that hold no categories.</summary>
    /// <exception cref="SchemaException">Floats, times, lists, vectors.</exception>
    public static IColumn Checked(IColumn column, string operation)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Type.Kind is ColumnKind.String or ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Boolean
            ? column
            : throw TransformErrors.WrongType(column.Name, column.Type, operation, "string, int32, int64 or boolean");
    }
}
