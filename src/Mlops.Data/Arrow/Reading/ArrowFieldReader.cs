namespace Mlops.Data;

/// <summary>Reads the fields of a schema from bytes that nobody vouches for.</summary>
/// <remarks>
/// FlatBuffers may point to one object many times, so a few bytes can describe a tree without end: depth, number of fields and
/// length of names are held against the size of the metadata.
/// </remarks>
internal sealed class ArrowFieldReader(int metadataLength, bool unionsHaveValidity)
{
    private const int MaxDepth = 32;
    private const string Cast = "Cast it before writing, or read only the other columns.";
    private int fieldsLeft = metadataLength / 8;
    private int textLeft = metadataLength;

    public ArrowField Read(FlatTable table, string parent = "", int depth = 0)
    {
        if (depth > MaxDepth) throw new FormatException($"its columns are nested deeper than {MaxDepth} levels");
        if (--fieldsLeft < 0) throw new FormatException("its schema has more columns than its metadata has bytes for");
        var name = NameOf(table, parent);
        var children = new ArrowField[Math.Min(table.Count(5), fieldsLeft + 1)];
        var id = (ArrowTypeId)table.Byte(2);
        for (var i = 0; i < children.Length; i++)
            children[i] = Read(table.Item(5, i), id == ArrowTypeId.Struct ? name + "." : "", depth + 1);
        var field = Describe(id, table.Table(3), name, table.Byte(1) != 0, children);
        return table.Has(4) ? Encode(field, table.Table(4)) : field;
    }

    private string NameOf(FlatTable table, string parent)
    {
        if (table.Has(0) && (textLeft -= table.Count(0) + parent.Length) < 0)
            throw new FormatException("the names of its columns are longer than its metadata");
        return parent + table.Text(0);
    }

    private ArrowField Describe(ArrowTypeId id, FlatTable type, string name, bool isNullable, ArrowField[] children)
    {
        var (storage, column) = Simple(id, type);
        if (storage != ArrowStorage.Refused)
        {
            return new ArrowField(name, storage, column, isNullable || storage == ArrowStorage.Null)
            {
                Buffers = BuffersOf(id, type, name), HasVariadic = storage == ArrowStorage.TextView,
            };
        }
        var nested = new ArrowField(name, ArrowStorage.Refused, null, isNullable)
        {
            Children = children,
            Buffers = BuffersOf(id, type, name),
            HasVariadic = id == ArrowTypeId.BinaryView,
            Refusal = $"is of the Arrow type {Words(id)}",
            Remedy = Cast,
        };
        switch (id)
        {
            case ArrowTypeId.Struct:
                return nested with { Storage = ArrowStorage.Struct };
            case ArrowTypeId.List or ArrowTypeId.LargeList or ArrowTypeId.FixedSizeList:
                if (children.Length != 1) throw new FormatException($"list column '{name}' has {children.Length} item types");
                return ListOf(nested, id, id == ArrowTypeId.FixedSizeList ? type.Int32(0) : 0, children[0]);
            default:
                return nested;
        }
    }

    private static ArrowField ListOf(ArrowField list, ArrowTypeId id, int size, ArrowField item)
    {
        if (size < 0) throw new FormatException($"list column '{list.Path}' has {size} items in each row");
        // Within a list all lists may differ in length: there are no lists of vectors.
        if (item.Type is { Kind: ColumnKind.Vector } vector) item = item with { Type = ColumnType.List(vector.Item!) };
        if (item.Type is not { Depth: < ColumnType.MaxDepth } type)
        {
            var what = item.Storage switch
            {
                ArrowStorage.Struct => "structs",
                ArrowStorage.List or ArrowStorage.LargeList or ArrowStorage.FixedSizeList => $"lists, more than {ColumnType.MaxDepth} deep",
                _ => $"values where each {item.Refusal}",
            };
            return list with { Refusal = $"is a list of {what}", Remedy = "Flatten it before writing, or read only the other columns." };
        }
        return list with
        {
            Storage = id switch
            {
                ArrowTypeId.List => ArrowStorage.List,
                ArrowTypeId.LargeList => ArrowStorage.LargeList,
                _ => ArrowStorage.FixedSizeList,
            },
            Children = [item],
            Type = type.IsNumber && size > 0 ? ColumnType.Vector(type, size) : ColumnType.List(type),
            ListSize = size,
        };
    }

    private static ArrowField Encode(ArrowField values, FlatTable encoding)
    {
        var codes = encoding.Has(1) ? Simple(ArrowTypeId.Int, encoding.Table(1)).Storage : ArrowStorage.Int32;
        var encoded = values with { Dictionary = encoding.Int64(0), Codes = codes };
        if (codes == ArrowStorage.Refused) throw new FormatException($"column '{values.Path}' has a dictionary with codes of an unknown width");
        return values.Type is { Item: null } || values.Storage == ArrowStorage.Refused
            ? encoded
            : encoded with { Storage = ArrowStorage.Refused, Type = null, Refusal = "has a dictionary of lists or structs", Remedy = Cast };
    }

    private static (ArrowStorage Storage, ColumnType? Type) Simple(ArrowTypeId id, FlatTable type) => id switch
    {
        ArrowTypeId.Null => (ArrowStorage.Null, ColumnType.String),
        ArrowTypeId.Bool => (ArrowStorage.Boolean, ColumnType.Boolean),
        ArrowTypeId.Int => (type.Int32(0), type.Byte(1) != 0) switch
        {
            (8, true) => (ArrowStorage.Int8, ColumnType.Int32),
            (16, true) => (ArrowStorage.Int16, ColumnType.Int32),
            (32, true) => (ArrowStorage.Int32, ColumnType.Int32),
            (64, true) => (ArrowStorage.Int64, ColumnType.Int64),
            (8, false) => (ArrowStorage.UInt8, ColumnType.Int32),
            (16, false) => (ArrowStorage.UInt16, ColumnType.Int32),
            (32, false) => (ArrowStorage.UInt32, ColumnType.Int64),
            (64, false) => (ArrowStorage.UInt64, ColumnType.Int64),
            _ => default,
        },
        ArrowTypeId.FloatingPoint => type.Int16(0) switch
        {
            0 => (ArrowStorage.Float16, ColumnType.Float32),
            1 => (ArrowStorage.Float32, ColumnType.Float32),
            2 => (ArrowStorage.Float64, ColumnType.Float64),
            _ => default,
        },
        // Absent units are their defaults: milliseconds for dates, seconds for timestamps.
        ArrowTypeId.Date when type.Has(0) && type.Int16(0) == 0 => (ArrowStorage.Date32, ColumnType.Timestamp),
        ArrowTypeId.Date when !type.Has(0) || type.Int16(0) == 1 => (ArrowStorage.Date64, ColumnType.Timestamp),
        ArrowTypeId.Timestamp when type.Int16(0) is >= 0 and <= 3 and var unit =>
            ((ArrowStorage)((int)ArrowStorage.TimestampSeconds + unit), ColumnType.Timestamp),
        ArrowTypeId.Utf8 => (ArrowStorage.Text, ColumnType.String),
        ArrowTypeId.LargeUtf8 => (ArrowStorage.LargeText, ColumnType.String),
        ArrowTypeId.Utf8View => (ArrowStorage.TextView, ColumnType.String),
        ArrowTypeId.Binary => (ArrowStorage.Text, ColumnType.Bytes),
        ArrowTypeId.LargeBinary => (ArrowStorage.LargeText, ColumnType.Bytes),
        ArrowTypeId.BinaryView => (ArrowStorage.TextView, ColumnType.Bytes),
        _ => default,
    };

    private int BuffersOf(ArrowTypeId id, FlatTable type, string name) => id switch
    {
        ArrowTypeId.Null or ArrowTypeId.RunEndEncoded => 0,
        ArrowTypeId.Struct or ArrowTypeId.FixedSizeList => 1,
        ArrowTypeId.Union => 1 + (type.Int16(0) == 1 ? 1 : 0) + (unionsHaveValidity ? 1 : 0),
        ArrowTypeId.Utf8 or ArrowTypeId.Binary or ArrowTypeId.LargeUtf8 or ArrowTypeId.LargeBinary => 3,
        ArrowTypeId.ListView or ArrowTypeId.LargeListView => 3,
        >= ArrowTypeId.Int and <= ArrowTypeId.LargeListView => 2,
        _ => throw new ArrowRefusedException($"column '{name}' has an Arrow type (number {(byte)id}) of a later version", Cast),
    };

    private static string Words(ArrowTypeId id) => id switch
    {
        ArrowTypeId.FixedSizeBinary => "fixed_size_binary",
        ArrowTypeId.RunEndEncoded => "run_end_encoded",
        ArrowTypeId.ListView => "list_view",
        ArrowTypeId.LargeListView => "large_list_view",
        _ => id.ToString().ToLowerInvariant(),
    };
}
