using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Mlops.Data;

namespace Mlops.Data.Validation;

internal sealed class TextAccumulator(StatisticsOptions options) : SizedAccumulator(ColumnType.String, options)
{
    protected override bool IsText => true;

    protected override void AddValues(ColumnData column)
    {
        var text = (StringData)column;
        if (text.Dictionary is { } dictionary) AddCodes(text, dictionary);
        else AddTexts(text);
    }

    protected override ColumnStatistics Complete(ColumnStatistics common) =>
        base.Complete(common) with { Semantic = TextSemantics.Find(Counts, Options.Semantics) };

    protected override string TextOf(ValueCount value) => value.Text;

    private void AddTexts(StringData text)
    {
        Counts.AddColumn(text);
        var offsets = text.Offsets;
        // Plain ASCII is valid however it is cut; other bytes may be valid together and not apart.
        var isValid = Ascii.IsValid(text.Bytes[offsets[0]..offsets[^1]]);
        for (var row = 0; row < text.Length; row++)
        {
            if (text.IsMissing(row)) continue;
            Measure(offsets[row + 1] - offsets[row], 1);
            if (!isValid && !Utf8.IsValid(text[row])) Invalid++;
        }
    }

    private void AddCodes(StringData text, StringData dictionary)
    {
        var times = ArrayPool<int>.Shared.Rent(dictionary.Length);
        CountCodes(text, times.AsSpan(0, dictionary.Length));
        for (var code = 0; code < dictionary.Length; code++)
        {
            if (times[code] == 0) continue;
            var value = dictionary[code];
            Counts.Add(value, times[code]);
            Measure(value.Length, times[code]);
            if (!Utf8.IsValid(value)) Invalid += times[code];
        }
        ArrayPool<int>.Shared.Return(times);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountCodes(StringData text, Span<int> times)
    {
        times.Clear();
        var codes = text.Codes;
        if (!text.HasValidity)
        {
            foreach (var code in codes) times[code]++;
            return;
        }
        var valid = text.Validity.Bytes;
        var first = text.Validity.Offset;
        for (var row = 0; row < codes.Length; row++)
            if (Bitmap.Get(valid, first + row)) times[codes[row]]++;
    }
}
