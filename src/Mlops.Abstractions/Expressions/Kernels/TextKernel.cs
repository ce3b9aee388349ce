using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>
/// A test of one text column against something constant. A dictionary that is not longer than the rows is tested once per
/// entry, otherwise each row is tested.
/// </summary>
internal abstract class TextKernel : Kernel<bool>
{
    protected abstract bool Holds(ReadOnlySpan<byte> text);

    [SkipLocalsInit]
    protected void Evaluate(StringData texts, int start, Span<bool> values, Span<bool> isPresent)
    {
        KernelBits.ReadPresence(texts, start, isPresent);
        if (texts.Dictionary is { } dictionary && dictionary.Length <= values.Length)
        {
            Span<bool> verdicts = stackalloc bool[MaxRows];
            for (var i = 0; i < dictionary.Length; i++) verdicts[i] = Holds(dictionary[i]);
            var codes = texts.Codes.Slice(start, values.Length);
            for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] && verdicts[codes[i]];
            return;
        }
        for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] && Holds(texts[start + i]);
    }

    protected static void FillConstant(bool verdict, Span<bool> values, Span<bool> isPresent)
    {
        values.Fill(verdict);
        isPresent.Fill(true);
    }
}
