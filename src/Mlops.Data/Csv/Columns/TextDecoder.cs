using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Mlops.Data;

/// <summary>
/// Decodes text. As long as texts repeat, only the distinct ones are kept (see <see cref="TextDictionary"/>); as soon as more
/// than
/// a quarter of the rows plus 64 are distinct, at the end of a tile, the column is kept plain.
/// </summary>
internal sealed class TextDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
    : ColumnDecoder(field, column, capacity, options, buffers)
{
    private const int FreeDistinct = 64;

    private readonly int[] places = buffers.Rent<int>(capacity + 1);
    private TextDictionary? dictionary = new();
    private byte[] bytes = [];
    private byte[] scratch = [];
    private int distinctBefore;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(CsvTile tile, int fieldOfFile)
    {
        distinctBefore = dictionary?.Count ?? 0;
        var isClean = !tile.Block.HasQuotes && !Options.HasTokens && tile.IsUtf8;
        ref var first = ref MemoryMarshal.GetArrayDataReference(tile.Block.Buffer);
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tile.Places), fieldOfFile);
        var rows = tile.Rows;
        var stride = tile.Stride;
        for (var row = 0; row < rows; row++, place = ref Unsafe.Add(ref place, stride))
        {
            var start = place + 1;
            var text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref first, start), Unsafe.Add(ref place, 1) - start);
            if (text.Length == 0 || (!isClean && !TryText(tile, row, ref text)))
            {
                SetMissing(Length + row);
                text = default;
            }
            else if (dictionary is not null)
            {
                places[Length + row] = dictionary.CodeOf(text);
                continue;
            }
            AppendPlainOrNone(Length + row, text);
        }
        Length += tile.Rows;
        if (dictionary is not null && tile.Faults.Count == 0 && dictionary.Count > FreeDistinct + Length / 4) MakePlain();
    }

    public override void AppendMissing(int rows)
    {
        for (var row = Length; row < Length + rows; row++)
        {
            SetMissing(row);
            AppendPlainOrNone(row, []);
        }
        Length += rows;
    }

    public override void Rewind(int length)
    {
        base.Rewind(length);
        dictionary?.Rewind(distinctBefore);
    }

    public override ColumnData Finish()
    {
        if (dictionary is { Count: 0 }) MakePlain();
        if (dictionary is not null) return new StringData(places.AsMemory(0, Length), dictionary.Finish(Buffers), Validity);
        if (Length == 0) places[0] = 0;
        Buffers.Adopt(bytes);
        return new StringData(places.AsMemory(0, Length + 1), bytes.AsMemory(0, places[Length]), Validity);
    }

    /// <summary>False when the field is missing or broken.</summary>
    private bool TryText(CsvTile tile, int row, ref ReadOnlySpan<byte> text)
    {
        if (Options.IsMissing(text)) return false;
        var fault = FieldFault.None;
        if (text[0] == Options.Quote)
        {
            if (!FieldText.TryUnquote(text, Options.Quote, ref scratch, out text)) fault = FieldFault.Quotes;
        }
        else if (tile.Block.HasQuotes && text.Contains(Options.Quote))
        {
            fault = FieldFault.Quotes;
        }
        if (fault == FieldFault.None && !tile.IsUtf8 && !Utf8.IsValid(text)) fault = FieldFault.Encoding;
        if (fault != FieldFault.None) tile.Faults.Add((row, Column, fault));
        return fault == FieldFault.None;
    }

    /// <summary>A plain text, or the code of a missing row, which means nothing.</summary>
    private void AppendPlainOrNone(int row, ReadOnlySpan<byte> text)
    {
        if (dictionary is not null) places[row] = 0;
        else AppendPlain(row, text);
    }

    private void AppendPlain(int row, ReadOnlySpan<byte> text)
    {
        var used = row == 0 ? places[0] = 0 : places[row];
        if (bytes.Length < used + text.Length) TextDictionary.Grow(ref bytes, used + text.Length, used);
        text.CopyTo(bytes.AsSpan(used));
        places[row + 1] = used + text.Length;
    }

    private void MakePlain()
    {
        var distinct = dictionary!;
        var codes = ArrayPool<int>.Shared.Rent(Length);
        places.AsSpan(0, Length).CopyTo(codes);
        dictionary = null;
        for (var row = 0; row < Length; row++) AppendPlain(row, IsMissing(row) ? [] : distinct[codes[row]]);
        ArrayPool<int>.Shared.Return(codes);
        distinct.Release();
    }
}
