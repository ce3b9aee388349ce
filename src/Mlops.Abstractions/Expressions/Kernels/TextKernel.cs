using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>
/// A test of one text against something constant. A dictionary that is not longer than the rows is tested once per entry,
/// otherwise each row is tested.
/// </summary>
internal sealed class TextKernel<TTest>(TextOperand operand, TTest test) : Kernel<bool>
    where TTest : struct, ITextTest
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<bool> values, Span<bool> isPresent)
    {
        if (!operand.IsColumn)
        {
            values.Fill(test.Holds(operand.Constant));
            isPresent.Fill(true);
            return;
        }
        var texts = operand.Column(columns);
        KernelBits.ReadPresence(texts, start, isPresent);
        if (texts.Dictionary is null) TestRows(texts.Offsets.Slice(start, values.Length + 1), texts.Bytes, values);
        else if (texts.Dictionary.Length <= values.Length) TestEntries(texts, texts.Dictionary, start, values, isPresent);
        else for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] && test.Holds(texts[start + i]);
        KernelBits.And(values, isPresent);
    }

    private void TestRows(ReadOnlySpan<int> offsets, ReadOnlySpan<byte> bytes, Span<bool> values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = test.Holds(bytes[offsets[i]..offsets[i + 1]]);
    }

    [SkipLocalsInit]
    private void TestEntries(StringData texts, StringData dictionary, int start, Span<bool> values, ReadOnlySpan<bool> isPresent)
    {
        Span<bool> verdicts = stackalloc bool[MaxRows];
        TestRows(dictionary.Offsets, dictionary.Bytes, verdicts[..dictionary.Length]);
        var codes = texts.Codes.Slice(start, values.Length);
        for (var i = 0; i < values.Length; i++) values[i] = isPresent[i] && verdicts[codes[i]];
    }
}
