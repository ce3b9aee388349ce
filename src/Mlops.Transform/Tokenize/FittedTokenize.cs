using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mlops.Transform;

/// <summary>Cuts texts: in UTF-8 where that is possible, in UTF-16 for regular expressions.</summary>
internal sealed class FittedTokenize(Tokenize operation) : ColumnOperation(operation)
{
    private readonly Regex? regex = operation.By.Pattern is { } pattern ? Tokenizer.Compile(pattern) : null;
    private readonly bool areWords = operation.By == Tokenizer.Words;
    private readonly bool areSeparators = operation.By.Kind == "separators";

    public override int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var texts = (StringData)input[0];
        var (lists, scratch) = ((ListBuilder)output, TokenScratch.OfThread);
        var tokens = (TextBuilder)lists.Items;
        for (var row = 0; row < texts.Length; row++)
        {
            if (texts.IsMissing(row))
            {
                lists.AppendMissing();
                continue;
            }

            var text = operation.IsLower ? Lower(texts[row], scratch.Bytes) : texts[row];
            if (regex is null) Cut(text, tokens);
            else Cut(regex, text, tokens, scratch);
            lists.EndRow();
        }

        return -1;
    }

    /// <summary>The text in lower case by the invariant rules, character by character.</summary>
    private static ReadOnlySpan<byte> Lower(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            buffer.Advance(Rune.ToLowerInvariant(rune).EncodeToUtf8(buffer.GetSpan(4)));
            text = text[length..];
        }

        return buffer.WrittenSpan;
    }

    private void Cut(ReadOnlySpan<byte> text, TextBuilder tokens)
    {
        var (start, place) = (0, 0);
        while (place < text.Length)
        {
            Rune.DecodeFromUtf8(text[place..], out var rune, out var length);
            if (!IsPart(rune))
            {
                if (place > start) tokens.Append(text[start..place]);
                start = place + length;
            }

            place += length;
        }

        if (place > start) tokens.Append(text[start..]);
    }

    private bool IsPart(Rune rune) => areWords
        ? Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherNumber
        : !Rune.IsWhiteSpace(rune);

    private void Cut(Regex by, ReadOnlySpan<byte> utf8, TextBuilder tokens, TokenScratch scratch)
    {
        var characters = scratch.Characters(utf8.Length);
        ReadOnlySpan<char> text = characters.AsSpan(0, Encoding.UTF8.GetChars(utf8, characters));
        var start = 0;
        foreach (var match in by.EnumerateMatches(text))
        {
            var token = areSeparators ? text[start..match.Index] : text.Slice(match.Index, match.Length);
            if (!token.IsEmpty) tokens.Append(token);
            start = match.Index + match.Length;
        }

        if (areSeparators && start < text.Length) tokens.Append(text[start..]);
    }
}
