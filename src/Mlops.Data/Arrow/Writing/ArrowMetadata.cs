namespace Mlops.Data;

/// <summary>
/// Writes the metadata of Arrow IPC: messages and the footer. Field numbers are those of Schema.fbs, Message.fbs and File.fbs.
/// </summary>
internal static class ArrowMetadata
{
    public const short Version5 = 4;
    public const byte SchemaHeader = 1;
    public const byte DictionaryHeader = 2;
    public const byte BatchHeader = 3;

    public static byte[] SchemaMessage(DataSchema schema, bool[] coded)
    {
        var flat = new FlatWriter();
        return Message(flat, SchemaHeader, Schema(flat, schema, coded), 0);
    }

    public static byte[] BatchMessage(ArrowBody body, long rows)
    {
        var flat = new FlatWriter();
        return Message(flat, BatchHeader, Batch(flat, body, rows), body.Length);
    }

    public static byte[] DictionaryMessage(ArrowBody body, long rows, int id, bool isDelta)
    {
        var flat = new FlatWriter();
        var data = Batch(flat, body, rows);
        var dictionary = flat.StartTable(3).Int64(0, id).Reference(1, data).Byte(2, isDelta ? (byte)1 : (byte)0).EndTable();
        return Message(flat, DictionaryHeader, dictionary, body.Length);
    }

    public static byte[] Footer(
        DataSchema schema, bool[] coded, IEnumerable<ArrowBlock> dictionaries, IEnumerable<ArrowBlock> batches)
    {
        var flat = new FlatWriter();
        var schemaAt = Schema(flat, schema, coded);
        var dictionariesAt = Blocks(flat, dictionaries);
        var batchesAt = Blocks(flat, batches);
        var footer = flat.StartTable(4).Reference(1, schemaAt).Reference(2, dictionariesAt).Reference(3, batchesAt)
            .Int16(0, Version5).EndTable();
        return flat.Finish(footer).ToArray();
    }

    private static byte[] Message(FlatWriter flat, byte kind, int header, long bodyLength)
    {
        var message = flat.StartTable(4).Int64(3, bodyLength).Reference(2, header).Int16(0, Version5).Byte(1, kind).EndTable();
        return flat.Finish(message).ToArray();
    }

    private static int Batch(FlatWriter flat, ArrowBody body, long rows)
    {
        var nodes = flat.Structs([.. body.Nodes], 2);
        var buffers = flat.Structs([.. body.Buffers], 2);
        return flat.StartTable(3).Int64(0, rows).Reference(1, nodes).Reference(2, buffers).EndTable();
    }

    private static int Blocks(FlatWriter flat, IEnumerable<ArrowBlock> blocks) =>
        flat.Structs([.. blocks.SelectMany(b => new[] { b.Offset, b.MetadataLength, b.BodyLength })], 3);

    private static int Schema(FlatWriter flat, DataSchema schema, bool[] coded)
    {
        var fields = new int[schema.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = schema.Fields[i];
            fields[i] = FieldOf(flat, field.Name, field.Type, field.IsNullable, coded[i] ? i : -1);
        }
        var list = flat.Vector(fields);
        return flat.StartTable(2).Reference(1, list).Int16(0, 0).EndTable();
    }

    private static int FieldOf(FlatWriter flat, string name, ColumnType type, bool isNullable, int dictionary)
    {
        var nameAt = flat.Text(name);
        var children = type.Item is { } item ? flat.Vector(FieldOf(flat, "item", item, true, -1)) : flat.Vector();
        var (kind, typeAt) = TypeOf(flat, type);
        var encoding = 0;
        if (dictionary >= 0)
        {
            var codes = flat.StartTable(2).Int32(0, 32).Byte(1, 1).EndTable();
            encoding = flat.StartTable(2).Int64(0, dictionary).Reference(1, codes).EndTable();
        }
        return flat.StartTable(6).Reference(0, nameAt).Reference(3, typeAt).Reference(4, encoding).Reference(5, children)
            .Byte(1, isNullable ? (byte)1 : (byte)0).Byte(2, (byte)kind).EndTable();
    }

    private static (ArrowTypeId Id, int At) TypeOf(FlatWriter flat, ColumnType type)
    {
        switch (type.Kind)
        {
            case ColumnKind.Boolean: return (ArrowTypeId.Bool, flat.StartTable(0).EndTable());
            case ColumnKind.Int32: return (ArrowTypeId.Int, flat.StartTable(2).Int32(0, 32).Byte(1, 1).EndTable());
            case ColumnKind.Int64: return (ArrowTypeId.Int, flat.StartTable(2).Int32(0, 64).Byte(1, 1).EndTable());
            case ColumnKind.Float32: return (ArrowTypeId.FloatingPoint, flat.StartTable(1).Int16(0, 1).EndTable());
            case ColumnKind.Float64: return (ArrowTypeId.FloatingPoint, flat.StartTable(1).Int16(0, 2).EndTable());
            case ColumnKind.String: return (ArrowTypeId.Utf8, flat.StartTable(0).EndTable());
            case ColumnKind.Bytes: return (ArrowTypeId.Binary, flat.StartTable(0).EndTable());
            case ColumnKind.List: return (ArrowTypeId.List, flat.StartTable(0).EndTable());
            case ColumnKind.Vector: return (ArrowTypeId.FixedSizeList, flat.StartTable(1).Int32(0, type.Length).EndTable());
            default:
                var zone = flat.Text("UTC");
                return (ArrowTypeId.Timestamp, flat.StartTable(2).Reference(1, zone).Int16(0, 2).EndTable());
        }
    }
}
