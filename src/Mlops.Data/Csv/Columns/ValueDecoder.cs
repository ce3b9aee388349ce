using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
        var row = 0;
        if (TParser.ReadsLanes && DecimalLanes.IsSupported && !Options.HasTokens)
        {
            // Lanes look at 16 bytes before the end of a field, wherever it starts.
            while (row < tile.Rows && tile.StartOf(row) < FieldWords.Reach) row++;
            DecodeRows(tile, fieldOfFile, 0, row);
            row = DecodeLanes(tile, fieldOfFile, row);
        }
        DecodeRows(tile, fieldOfFile, row, tile.Rows);
        Length += tile.Rows;
    }

    public override void AppendMissing(int rows)
    {
        values.AsSpan(Length, rows).Clear();
        for (var row = 0; row < rows; row++) SetMissing(Length + row);
        Length += rows;
    }

    public override ColumnData Finish() => new PrimitiveData<T>(Field.Type, values.AsMemory(0, Length), Validity);

    /// <summary>Decodes eight rows at a time; returns the first row that is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int DecodeLanes(CsvTile tile, int fieldOfFile, int row)
    {
        var words = FieldWords.OfThread;
        words.Fill(tile, fieldOfFile, row);
        ref var heads = ref words.Heads;
        ref var tails = ref words.Tails;
        ref var lengths = ref words.Lengths;
        var sign = Vector512.Create(FieldWords.Negative);
        var output = values.AsSpan(Length, tile.Rows);
        for (; row + Vector512<ulong>.Count <= output.Length; row += Vector512<ulong>.Count)
        {
            var signed = Vector512.LoadUnsafe(ref lengths, (nuint)row);
            var lanes = new DecimalLanes(
                Vector512.LoadUnsafe(ref heads, (nuint)row), Vector512.LoadUnsafe(ref tails, (nuint)row), Vector512.AndNot(signed, sign));
            var done = (uint)TParser.Store(lanes, signed & sign, ref output[row]).ExtractMostSignificantBits();
            var missing = (uint)Vector512.Equals(signed, Vector512<ulong>.Zero).ExtractMostSignificantBits();
            for (var left = missing; left != 0; left &= left - 1)
            {
                var one = row + BitOperations.TrailingZeroCount(left);
                output[one] = default;
                SetMissing(Length + one);
            }
            for (var left = ~(done | missing) & 0xFF; left != 0; left &= left - 1)
            {
                var one = row + BitOperations.TrailingZeroCount(left);
                DecodeRows(tile, fieldOfFile, one, one + 1);
            }
        }
        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecodeRows(CsvTile tile, int fieldOfFile, int first, int end)
    {
        var stride = tile.Stride;
        ref var text = ref MemoryMarshal.GetArrayDataReference(tile.Block.Buffer);
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tile.Places), first * stride + fieldOfFile);
        var output = values.AsSpan(Length, tile.Rows);
        var hasTokens = Options.HasTokens;
        for (var row = first; row < end; row++, place = ref Unsafe.Add(ref place, stride))
        {
            var start = place + 1;
            var length = Unsafe.Add(ref place, 1) - start;
            if (length != 0 && !hasTokens && TParser.TryParse(ref Unsafe.Add(ref text, start), length, out output[row])) continue;
            output[row] = default;
            if (length == 0) SetMissing(Length + row);
            else Slow(tile, row, tile.Block.Buffer.AsSpan(start, length), out output[row]);
        }
    }

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
