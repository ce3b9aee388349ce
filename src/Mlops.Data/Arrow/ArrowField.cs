namespace Mlops.Data;

/// <summary>A column as an Arrow file declares it.</summary>
/// <param name="Field">Name, type and nullability.</param>
/// <param name="Dictionary">The id of its dictionary; null when it is plain.</param>
internal sealed record ArrowField(Field Field, long? Dictionary)
{
    public static ArrowField Read(FlatTable table)
    {
        var name = table.Text(0);
        var type = TypeOf(table, name);
        if (!table.Has(4)) return new ArrowField(new Field(name, type, table.Byte(1) != 0), null);
        var encoding = table.Table(4);
        var isInt32 = !encoding.Has(1) || (encoding.Table(1).Int32(0) == 32);
        if (type.Kind != ColumnKind.String || !isInt32)
            throw new NotSupportedException($"column '{name}' has a dictionary that is not of texts with 32-bit codes");
        return new ArrowField(new Field(name, type, table.Byte(1) != 0), encoding.Int64(0));
    }

    private static ColumnType TypeOf(FlatTable field, string name)
    {
        var id = (ArrowTypeId)field.Byte(2);
        var type = field.Table(3);
        return id switch
        {
            ArrowTypeId.Bool => ColumnType.Boolean,
            ArrowTypeId.Utf8 => ColumnType.String,
            ArrowTypeId.Int when type.Byte(1) != 0 && type.Int32(0) == 32 => ColumnType.Int32,
            ArrowTypeId.Int when type.Byte(1) != 0 && type.Int32(0) == 64 => ColumnType.Int64,
            ArrowTypeId.FloatingPoint when type.Int16(0) == 1 => ColumnType.Float32,
            ArrowTypeId.FloatingPoint when type.Int16(0) == 2 => ColumnType.Float64,
            ArrowTypeId.Timestamp when type.Int16(0) == 2 => ColumnType.Timestamp,
            ArrowTypeId.List when ItemOf(field, name) is { Item: null } item => ColumnType.List(item),
            ArrowTypeId.FixedSizeList when ItemOf(field, name) is { IsNumber: true } item && type.Int32(0) > 0 =>
                ColumnType.Vector(item, type.Int32(0)),
            _ => throw new NotSupportedException(
                $"column '{name}' has an Arrow type (number {(byte)id}) that is none of bool, int32, int64, float32, float64, utf8, "
                + "timestamp in microseconds, and lists of these"),
        };
    }

    private static ColumnType ItemOf(FlatTable field, string name)
    {
        if (field.Count(5) != 1) throw new FormatException($"list column '{name}' has {field.Count(5)} item types");
        var item = field.Item(5, 0);
        // One level of nesting: a crafted file must not lead us down without end.
        if ((ArrowTypeId)item.Byte(2) is ArrowTypeId.List or ArrowTypeId.FixedSizeList || item.Has(4))
            throw new NotSupportedException($"column '{name}' is a list of lists or of dictionary-encoded values");
        return TypeOf(item, name);
    }
}
