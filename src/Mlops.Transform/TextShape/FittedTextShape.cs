using System.Text;
namespace Mlops.Transform;

/// <summary>Characters, words, the share of digits, the share of capitals among letters.</summary>
internal sealed class FittedTextShape(TextShape operation) : DenseOperation(operation)
{
    private readonly byte[]? missing = operation.Missing is { } text ? Encoding.UTF8.GetBytes(text) : null;

    public override int Width => 4;

    public override IReadOnlyList<string> Labels { get; } =
        [.. new[] { "characters", "words", "digits", "capitals" }.Select(m => $"{operation.Column.Name}: {m}")];

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var texts = (StringData)input[0];
        for (var row = 0; row < texts.Length; row++)
        {
            var isMissing = texts.IsMissing(row);
            if (isMissing && missing is null) return row;
            Measure(isMissing ? missing : texts[row], output.Slice(row * stride, 4));
        }

        return -1;
    }

    /// <summary>A byte that is no UTF-8 counts as one character that is neither digit nor letter.</summary>
    private static void Measure(ReadOnlySpan<byte> text, Span<float> measures)
    {
        var (characters, words, digits, letters, capitals) = (0, 0, 0, 0, 0);
        var isInWord = false;
        for (; !text.IsEmpty; characters++)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            text = text[length..];
            var isSpace = Rune.IsWhiteSpace(rune);
            if (!isSpace && !isInWord) words++;
            isInWord = !isSpace;
            if (Rune.IsDigit(rune)) digits++;
            if (!Rune.IsLetter(rune)) continue;
            letters++;
            if (Rune.IsUpper(rune)) capitals++;
        }

        measures[0] = characters;
        measures[1] = words;
        measures[2] = characters == 0 ? 0 : (float)(digits / (double)characters);
        measures[3] = letters == 0 ? 0 : (float)(capitals / (double)letters);
    }
}
