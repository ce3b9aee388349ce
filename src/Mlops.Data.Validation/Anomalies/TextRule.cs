using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace Mlops.Data.Validation;

/// <summary>A question about one text. A struct, so that the loop over a column makes no indirect call.</summary>
internal interface ITextTest
{
    /// <summary>Whether the text breaks the rule.</summary>
    bool Breaks(ReadOnlySpan<byte> utf8);
}

/// <summary>Texts that fail a test. A dictionary is asked once per entry, not per row.</summary>
internal sealed class TextRule<TTest>(TTest test) : ColumnRule
    where TTest : struct, ITextTest
{
    public override int Find(ColumnData column, Span<int> rows) =>
        column is StringData texts ? KeepPresent(column, rows[..Find(texts, rows)]) : 0;

    private int Find(StringData texts, Span<int> rows)
    {
        if (texts.Dictionary is { } dictionary) return Find(texts.Codes, dictionary, texts, rows);
        var offsets = texts.Offsets;
        var bytes = texts.Bytes;
        var used = 0;
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            rows[used] = row;
            if (test.Breaks(bytes[offsets[row]..offsets[row + 1]])) used++;
        }
        return used;
    }

    private int Find(ReadOnlySpan<int> codes, StringData dictionary, StringData texts, Span<int> rows)
    {
        var rented = ArrayPool<bool>.Shared.Rent(dictionary.Length);
        for (var code = 0; code < dictionary.Length; code++) rented[code] = test.Breaks(dictionary[code]);
        var used = 0;
        for (var row = 0; row < codes.Length; row++)
        {
            // The code of a missing row may be anything.
            if (!texts.IsMissing(row) && rented[codes[row]]) rows[used++] = row;
        }
        ArrayPool<bool>.Shared.Return(rented);
        return used;
    }
}

internal readonly struct InvalidUtf8Test : ITextTest
{
    public bool Breaks(ReadOnlySpan<byte> utf8) => !Utf8.IsValid(utf8);
}

internal readonly struct NotNumberTest : ITextTest
{
    public bool Breaks(ReadOnlySpan<byte> utf8) =>
        !double.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
