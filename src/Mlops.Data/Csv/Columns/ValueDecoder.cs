using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>Decodes columns of fixed-width values.</summary>
internal sealed class ValueDecoder<T, TParser> : ColumnDecoder
    where T : unmanaged
    where TParser : struct, IFieldParser<T>
{
    private readonly T[] values;
    private byte[] scratch = [];

    public ValueDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
        : base(field, column, capacity, options, buffers) => values = buffers.Rent<T>(Math.Max(1, capacity));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(CsvTile tile, int fieldOfFile)
    {
        ref var text = ref MemoryMarshal.GetArrayDataReference(tile.Block.Buffer);
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tile.Places), fieldOfFile);
        var stride = tile.Stride;
        var output = values.AsSpan(Length, tile.Rows);
        var hasTokens = Options.HasTokens;
        for (var row = 0; row < output.Length; row++, place = ref Unsafe.Add(ref place, stride))
        {
            var start = place + 1;
            var length = Unsafe.Add(ref place, 1) - start;
            if (length != 0 && !hasTokens && TParser.TryParse(ref Unsafe.Add(ref text, start), length, out output[row])) continue;
            output[row] = default;
            if (length == 0) SetMissing(Length + row);
            else Slow(tile, row, tile.Block.Buffer.AsSpan(start, length), out output[row]);
        }
        Length += output.Length;
    }

    public override void AppendMissing(int rows)
    {
        values.AsSpan(Length, rows).Clear();
        for (var row = 0; row < rows; row++) SetMissing(Length + row);
        Length += rows;
    }

    public override ColumnData Finish() => new PrimitiveData<T>(Field.Type, values.AsMemory(0, Length), Validity);

    private void Slow(CsvTile tile, int row, ReadOnlySpan<byte> field, out T value)
    {
        value = default;
        if (Options.IsMissing(field))
        {
            SetMissing(Length + row);
            return;
        }
        if (field[0] == Options.Quote && !FieldText.TryUnquote(field, Options.Quote, ref scratch, out field))
        {
            tile.Faults.Add((row, Column, FieldFault.Quotes));
            return;
        }
        var text = FieldText.Trim(field);
        if (text.Length == 0) SetMissing(Length + row);
        else if (!TParser.TryParse(ref MemoryMarshal.GetReference(text), text.Length, out value)) tile.Faults.Add((row, Column, FieldFault.Value));
    }
}
