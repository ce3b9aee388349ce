using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Mlops.Data.Tests;

/// <summary>A column of a handmade schema.</summary>
internal sealed record HandmadeField(string Name, ArrowTypeId Id, Func<FlatWriter, int>? Type = null)
{
    public HandmadeField[] Children { get; init; } = [];

    public long? Dictionary { get; init; }

    public int CodeBits { get; init; } = 32;

    public static HandmadeField Int(string name, int bits, bool signed = true) =>
        new(name, ArrowTypeId.Int, flat => flat.StartTable(2).Int32(0, bits).Byte(1, signed ? (byte)1 : (byte)0).EndTable());

    public int Write(FlatWriter flat)
    {
        var name = flat.Text(Name);
        var children = flat.Vector([.. Children.Select(c => c.Write(flat))]);
        var type = Type is null ? flat.StartTable(0).EndTable() : Type(flat);
        var encoding = 0;
        if (Dictionary is { } id)
        {
            var codes = flat.StartTable(2).Int32(0, CodeBits).Byte(1, 1).EndTable();
            encoding = flat.StartTable(2).Int64(0, id).Reference(1, codes).EndTable();
        }
        return flat.StartTable(6).Reference(0, name).Reference(3, type).Reference(4, encoding).Reference(5, children)
            .Byte(1, 1).Byte(2, (byte)Id).EndTable();
    }
}

/// <summary>Arrow streams message by message: what no library at hand writes, and what none should.</summary>
internal static class HandmadeArrow
{
    public static IDataSource Open(params byte[][] messages)
    {
        byte[] whole = [.. messages.SelectMany(m => m)];
        return ArrowStream.Open("handmade", () => new MemoryStream(whole));
    }

    public static byte[] Schema(params HandmadeField[] fields) => Schema(0, 4, fields);

    public static byte[] Schema(short endianness, short version, params HandmadeField[] fields)
    {
        var flat = new FlatWriter();
        var list = flat.Vector([.. fields.Select(f => f.Write(flat))]);
        return Message(flat, ArrowMetadata.SchemaHeader, flat.StartTable(2).Reference(1, list).Int16(0, endianness).EndTable(), [], version);
    }

    /// <summary>A record batch: nodes are pairs of length and missing count, a buffer that is null is left out.</summary>
    public static byte[] Batch(long rows, long[] nodes, byte[][] buffers, long[]? variadic = null, int codec = -1)
    {
        var flat = new FlatWriter();
        var (batch, body) = Records(flat, rows, nodes, buffers, variadic, codec);
        return Message(flat, ArrowMetadata.BatchHeader, batch, body);
    }

    public static byte[] Dictionary(long id, long rows, long[] nodes, byte[][] buffers, bool isDelta = false)
    {
        var flat = new FlatWriter();
        var (batch, body) = Records(flat, rows, nodes, buffers, null, -1);
        var dictionary = flat.StartTable(3).Int64(0, id).Reference(1, batch).Byte(2, isDelta ? (byte)1 : (byte)0).EndTable();
        return Message(flat, ArrowMetadata.DictionaryHeader, dictionary, body);
    }

    public static byte[] Bytes<T>(params ReadOnlySpan<T> values) where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();

    public static byte[] Message(FlatWriter flat, byte kind, int header, byte[] body, short version = 4)
    {
        var metadata = flat.Finish(flat.StartTable(4).Int64(3, body.Length).Reference(2, header).Int16(0, version).Byte(1, kind).EndTable());
        var framed = new byte[(8 + metadata.Length + 7) & ~7];
        BinaryPrimitives.WriteUInt32LittleEndian(framed, 0xFFFFFFFF);
        BinaryPrimitives.WriteInt32LittleEndian(framed.AsSpan(4), framed.Length - 8);
        metadata.CopyTo(framed.AsSpan(8));
        return [.. framed, .. body];
    }

    private static (int Batch, byte[] Body) Records(FlatWriter flat, long rows, long[] nodes, byte[][] buffers, long[]? variadic, int codec)
    {
        var body = new List<byte>();
        var places = new List<long>();
        foreach (var buffer in buffers)
        {
            places.AddRange([body.Count, buffer.Length]);
            body.AddRange(buffer);
            while (body.Count % 8 != 0) body.Add(0);
        }
        var nodesAt = flat.Structs(nodes, 2);
        var buffersAt = flat.Structs([.. places], 2);
        var variadicAt = variadic is null ? 0 : flat.Structs(variadic, 1);
        var codecAt = codec < 0 ? 0 : flat.StartTable(2).Byte(0, (byte)codec).EndTable();
        var batch = flat.StartTable(5).Int64(0, rows).Reference(1, nodesAt).Reference(2, buffersAt).Reference(3, codecAt)
            .Reference(4, variadicAt).EndTable();
        return (batch, [.. body]);
    }
}
